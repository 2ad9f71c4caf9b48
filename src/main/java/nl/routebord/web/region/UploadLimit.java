package nl.routebord.web.region;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Registers may be large, nothing else may. The container knows one limit for all
 * uploads, so it is set to the largest and this filter holds the others down, before the
 * body is read. It comes after the session and before security, whose CSRF check would
 * read the body of somebody who is not signed in.
 */
@Component
@Order(UploadLimit.AFTER_SESSION)
class UploadLimit extends OncePerRequestFilter {

	/** Spring Session's filter comes at the lowest value plus 50. */
	static final int AFTER_SESSION = Integer.MIN_VALUE + 60;

	static final long USUAL = 25L * 1024 * 1024;

	private static final String API = "/api/v1/imports";

	private static final Set<String> LARGE = Set.of("/inlezen", API);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isUpload(request.getContentType()) && !mayBeLarge(request)) {
			if (request.getContentLengthLong() < 0) {
				response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
				return;
			}
			if (request.getContentLengthLong() > USUAL) {
				response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static boolean isUpload(@Nullable String contentType) {
		return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	/** In the API security comes before the body is read: no CSRF check there. */
	private static boolean mayBeLarge(HttpServletRequest request) {
		var path = request.getRequestURI().substring(request.getContextPath().length());
		return LARGE.contains(path) && (API.equals(path) || signedIn(request));
	}

	private static boolean signedIn(HttpServletRequest request) {
		var session = request.getSession(false);
		return session != null
				&& session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
	}

}
