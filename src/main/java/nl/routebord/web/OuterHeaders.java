package nl.routebord.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the headers of security.md D.1 on answers that never reach the security chain: a
 * line that is no request is refused by the server itself. Inside the chain the same
 * headers are there already and stay as they are.
 */
class OuterHeaders extends ValveBase {

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			SecurityConfiguration.CONTENT_POLICY, "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
			"Referrer-Policy", "same-origin", "Permissions-Policy", SecurityConfiguration.PERMISSIONS);

	OuterHeaders() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		HEADERS.forEach(response::setHeader);
		getNext().invoke(request, response);
	}

}
