package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sends to sign-in, and back to where one wanted to be: only to a page of ours, never to
 * another site.
 */
public final class SignInRedirect {

	private static final Pattern OWN_PAGE = Pattern
		.compile("/(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*)?(?:\\?[A-Za-z0-9=&_.%+-]*)?");

	private static final int LONGEST = 300;

	private SignInRedirect() {
	}

	static boolean to(String target, HttpServletRequest request, HttpServletResponse response) throws IOException {
		String path = request.getContextPath() + withReturn(target, wanted(request));
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", path);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			response.sendRedirect(path);
		}
		return false;
	}

	/** Adds the page to go to afterwards, if it is one of ours. */
	public static String withReturn(String target, @Nullable String wanted) {
		if (wanted == null || !isOwnPage(wanted) || wanted.equals("/")) {
			return target;
		}
		return target + (target.contains("?") ? "&" : "?") + "naar="
				+ URLEncoder.encode(wanted, StandardCharsets.UTF_8);
	}

	/** The page to go to, or the home page when it is none of ours. */
	public static String ownPage(@Nullable String wanted) {
		return (wanted != null && isOwnPage(wanted)) ? wanted : "/";
	}

	private static boolean isOwnPage(String wanted) {
		return wanted.length() <= LONGEST && OWN_PAGE.matcher(wanted).matches();
	}

	private static @Nullable String wanted(HttpServletRequest request) {
		if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
			return null;
		}
		String query = request.getQueryString();
		return ApiRequests.path(request) + ((query != null) ? "?" + query : "");
	}

}
