package nl.routebord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.routebord.identity.RoleChoice;
import nl.routebord.identity.SignInDesk;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What happens around sign-in by the page: before, after, and when it is refused. */
@Component
class SignInSteps {

	/** Tomcat says here why there are no parameters. */
	private static final String PARSING_FAILED = "org.apache.catalina.parameter_parse_failed_reason";

	private final SignInDesk desk;

	private final CurrentPerson person;

	SignInSteps(SignInDesk desk, CurrentPerson person) {
		this.desk = desk;
		this.person = person;
	}

	/** Who has one role goes to work at once; who has several chooses. */
	void verified(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
			throws IOException {
		person.begin(request.getSession());
		String wanted = request.getParameter("naar");
		List<RoleChoice> choices = desk.choices(((Subject) authentication.getPrincipal()).userId());
		if (choices.isEmpty()) {
			request.getSession().invalidate();
			response.sendRedirect(request.getContextPath() + "/aanmelden?geen-rol");
		}
		else if (choices.size() == 1) {
			person.take(choices.get(0).appointment(), request);
			response.sendRedirect(request.getContextPath() + SignInRedirect.ownPage(wanted));
		}
		else {
			response.sendRedirect(request.getContextPath() + SignInRedirect.withReturn("/rol", wanted));
		}
	}

	/** Shows the form again, with the name that was typed. */
	void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException, ServletException {
		request.setAttribute("later", ex instanceof LockedException);
		RequestDispatcher form = request.getRequestDispatcher("/aanmelden/opnieuw");
		form.forward(request, response);
	}

	void ask(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex) throws IOException {
		SignInRedirect.to(request.getMethod().equals("GET") ? "/aanmelden" : "/aanmelden?verlopen", request, response);
	}

	/**
	 * A form without its token: sent by another site, or from a page whose session has
	 * ended.
	 */
	void forged(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex) throws IOException {
		if (CurrentPerson.subject().isEmpty()) {
			SignInRedirect.to("/aanmelden?verlopen", request, response);
		}
		else {
			response.sendError(whyNoToken(request));
		}
	}

	/** Of a form that the server could not take apart the token was not read either. */
	private static int whyNoToken(HttpServletRequest request) {
		Object failed = request.getAttribute(PARSING_FAILED);
		if (failed == null) {
			return HttpServletResponse.SC_FORBIDDEN;
		}
		return failed.toString().equals("POST_TOO_LARGE") ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
				: HttpServletResponse.SC_BAD_REQUEST;
	}

}
