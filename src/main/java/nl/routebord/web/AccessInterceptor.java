package nl.routebord.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignedIn;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds every endpoint to its access rule: {@link Allowed} and its kin. */
@Component
class AccessInterceptor implements HandlerInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger("routebord.security");

	private static final String ACTING = Acting.class.getName();

	private final CurrentPerson person;

	private final AuditTrail trail;

	AccessInterceptor(CurrentPerson person, AuditTrail trail) {
		this.person = person;
		this.trail = trail;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod method)) {
			return true;
		}
		Rule rule = Rule.of(method).orElseThrow(NotFound::new);
		if (rule.anyone()) {
			person.find(request); // the frame of the page shows who is at work, if
									// anybody is
			return true;
		}
		Optional<SignedIn> signedIn = person.find(request);
		if (signedIn.isEmpty()) {
			return signInAgain(request, response);
		}
		if (signedIn.get().passwordDue() && !ApiRequests.path(request).startsWith("/profiel")) {
			return choosePassword(request, response);
		}
		if (!rule.permits(signedIn.get().actor().role())) {
			trail.refused(signedIn.get().actor(), "REACH_ENDPOINT", null, "R00_ROLE");
			LOG.warn("refused by role: {} {}", request.getMethod(), endpoint(request));
			throw new NotFound();
		}
		request.setAttribute(ACTING, Acting.forRequest(signedIn.get().actor()));
		return true;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		if (request.getAttribute(ACTING) instanceof Acting acting) {
			request.removeAttribute(ACTING);
			acting.end();
		}
	}

	/** As written at the endpoint, so that nothing of the address gets into the log. */
	private static @Nullable Object endpoint(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
	}

	private boolean signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ApiRequests.isApi(request)) {
			throw new NotSignedIn();
		}
		if (person.hasNoRole(request)) {
			return SignInRedirect.to("/rol", request, response);
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		return SignInRedirect.to("/aanmelden?verlopen", request, response);
	}

	private static boolean choosePassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ApiRequests.isApi(request)) {
			throw new NotAllowed("web.password-due");
		}
		return SignInRedirect.to("/profiel", request, response);
	}

	/** What an endpoint's annotations say; the method wins from its class. */
	record Rule(boolean anyone, boolean all, Role[] roles) {

		static Optional<Rule> of(HandlerMethod handler) {
			if (isOurs(handler)) {
				return of(handler.getMethod()).or(() -> of(handler.getBeanType()));
			}
			return Optional.of(handler.getBeanType().getPackageName())
				.filter(name -> name.startsWith("org.springdoc"))
				.map(name -> new Rule(true, false, new Role[0]));
		}

		private static boolean isOurs(HandlerMethod handler) {
			return handler.getBeanType().getPackageName().startsWith("nl.routebord");
		}

		private static Optional<Rule> of(java.lang.reflect.AnnotatedElement element) {
			Allowed allowed = AnnotatedElementUtils.findMergedAnnotation(element, Allowed.class);
			if (allowed != null) {
				return Optional.of(new Rule(false, false, allowed.value()));
			}
			if (AnnotatedElementUtils.hasAnnotation(element, AllowedToAll.class)) {
				return Optional.of(new Rule(false, true, new Role[0]));
			}
			return AnnotatedElementUtils.hasAnnotation(element, AllowedToAnyone.class)
					? Optional.of(new Rule(true, false, new Role[0])) : Optional.empty();
		}

		boolean permits(Role role) {
			return all || Arrays.asList(roles).contains(role);
		}

	}

}
