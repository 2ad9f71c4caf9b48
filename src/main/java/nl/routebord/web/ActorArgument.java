package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives a controller who acts, as an {@link Actor} or with the words of {@link SignedIn}.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

	private final CurrentPerson person;

	ActorArgument(CurrentPerson person) {
		this.person = person;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class || parameter.getParameterType() == SignedIn.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		if (servletRequest == null) {
			throw new NotSignedIn();
		}
		SignedIn signedIn = person.require(servletRequest);
		return (parameter.getParameterType() == Actor.class) ? signedIn.actor() : signedIn;
	}

}
