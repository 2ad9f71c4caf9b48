package nl.routebord.web.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.kernel.Stale;
import nl.routebord.web.PreconditionRequired;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match}. */
public class IfMatchArgument implements HandlerMethodArgumentResolver {

	private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == IfMatch.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String header = request.getHeader(HttpHeaders.IF_MATCH);
		if (header == null || header.isBlank()) {
			throw new PreconditionRequired();
		}
		Matcher tag = TAG.matcher(header.strip());
		if (!tag.matches()) {
			throw new Stale("web.stale");
		}
		return new IfMatch(Long.parseLong(tag.group(1)));
	}

}
