package nl.routebord.web.doors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Spares the making of pages that nobody looks at: of thousands of knocks only the status
 * and which page it is count. Does nothing for any other request.
 */
@Component
class UnseenPages implements ViewResolver, Ordered {

	static final String UNSEEN = UnseenPages.class.getName();

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public @Nullable View resolveViewName(String name, Locale locale) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		boolean unseen = request != null && Boolean.TRUE.equals(request.getAttribute(UNSEEN, 0));
		return (unseen && !name.startsWith("redirect:")) ? new Named(name) : null;
	}

	private record Named(String name) implements View {

		@Override
		public String getContentType() {
			return "text/html;charset=UTF-8";
		}

		@Override
		public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
				throws IOException {
			response.setContentType(getContentType());
			response.getWriter().write(name + " " + ((model != null) ? model.get("sentence") : ""));
		}

	}

}
