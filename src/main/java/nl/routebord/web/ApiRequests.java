package nl.routebord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells the API from the pages: the first answers with problem+json, the other with a
 * page.
 */
final class ApiRequests {

	private ApiRequests() {
	}

	static boolean isApi(HttpServletRequest request) {
		return path(request).startsWith("/api/");
	}

	/** The path that was asked for, also while an error is being answered. */
	static String path(HttpServletRequest request) {
		Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (original instanceof String text) ? text : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

}
