package nl.routebord.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.routebord.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Gathers what is wrong in a JSON body instead of stopping at the first: properties that
 * do not exist and values of the wrong form.
 */
class JsonFaults extends DeserializationProblemHandler {

	private static final String FOUND = JsonFaults.class.getName();

	private static final int MOST = 100;

	/** From here on faults of this request's body are gathered. */
	static void start() {
		attributes().setAttribute(FOUND, new ArrayList<Fault>(), RequestAttributes.SCOPE_REQUEST);
	}

	static List<Fault> stop() {
		List<Fault> faults = gathered();
		attributes().removeAttribute(FOUND, RequestAttributes.SCOPE_REQUEST);
		return (faults != null) ? faults : List.of();
	}

	@Override
	public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser,
			JsonDeserializer<?> deserializer, Object beanOrClass, String propertyName) throws IOException {
		boolean noted = note(context, "web.unknown");
		if (noted) {
			parser.skipChildren();
		}
		return noted;
	}

	@Override
	public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String value,
			String message) {
		return note(context, Storable.hasNul(value) ? Storable.FAULT : "web.form") ? null : NOT_HANDLED;
	}

	@Override
	public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> target, Number value,
			String message) {
		return note(context, "web.form") ? null : NOT_HANDLED;
	}

	@Override
	public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType target, JsonToken token,
			JsonParser parser, String message) throws IOException {
		if (!note(context, "web.form")) {
			return NOT_HANDLED;
		}
		parser.skipChildren();
		return null;
	}

	@Override
	public @Nullable Object handleInstantiationProblem(DeserializationContext context, Class<?> target, Object argument,
			Throwable problem) {
		return note(context, "web.form") ? null : NOT_HANDLED;
	}

	private static boolean note(DeserializationContext context, String code) {
		List<Fault> faults = gathered();
		if (faults == null || faults.size() >= MOST) {
			return false;
		}
		String pointer = context.getParser().getParsingContext().pathAsPointer().toString();
		faults.add(Fault.of(pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.'), code));
		return true;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable List<Fault> gathered() {
		RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
		return (attributes != null) ? (List<Fault>) attributes.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST)
				: null;
	}

	private static RequestAttributes attributes() {
		return RequestContextHolder.currentRequestAttributes();
	}

}
