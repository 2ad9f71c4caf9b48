package nl.routebord.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.routebord.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Text with a NUL cannot be stored: PostgreSQL has no such character. It is refused at
 * the door of every form and every body, by the name of its field.
 */
@Component
class Storable implements HandlerInterceptor {

	static final String FAULT = "web.nul";

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		List<Fault> faults = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((sent) -> Arrays.stream(sent.getValue()).anyMatch(Storable::hasNul))
			.map((sent) -> Fault.of(sent.getKey(), FAULT))
			.toList();
		if (!faults.isEmpty()) {
			throw new InvalidInput(faults);
		}
		return true;
	}

	static boolean hasNul(String text) {
		return text.indexOf('\0') >= 0;
	}

	/** The same for the text of a body. */
	static final class Text extends StdScalarDeserializer<String> {

		private static final long serialVersionUID = 1L;

		Text() {
			super(String.class);
		}

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			String text = StringDeserializer.instance.deserialize(parser, context);
			return (text != null && hasNul(text))
					? (String) context.handleWeirdStringValue(String.class, text, "holds a NUL") : text;
		}

	}

}
