package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import nl.routebord.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who is at work, and where that role can go. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

	private final boolean demo;

	ShellAdvice(Environment environment) {
		this.demo = Arrays.asList(environment.getActiveProfiles()).contains("demo");
	}

	@ModelAttribute("demo")
	boolean demo() {
		return demo;
	}

	@ModelAttribute("shell")
	@Nullable Shell shell(HttpServletRequest request) {
		if (request.getAttribute(SignedIn.class.getName()) instanceof SignedIn person) {
			return Shell.of(person, request.getRequestURI().substring(request.getContextPath().length()), demo,
					sessionSeconds(request.getSession(false)));
		}
		return null;
	}

	private static int sessionSeconds(@Nullable HttpSession session) {
		return (session != null) ? session.getMaxInactiveInterval() : 0;
	}

}
