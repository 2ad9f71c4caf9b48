package nl.routebord.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.routebord.audit.Channel;
import nl.routebord.audit.Origin;
import nl.routebord.audit.Origins;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where an act comes from, made once per request: its trace (of the caller's
 * {@code traceparent} where there is one), door, session and network.
 */
@Component
class RequestOrigins implements Origins {

	private static final String KNOWN = Origin.class.getName();

	/** W3C Trace Context; ids of zeroes only are not valid. */
	private static final Pattern TRACEPARENT = Pattern
		.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

	private static final int TRACE_BYTES = 16;

	private static final int OPERATION_BYTES = 8;

	private final SecureRandom random = new SecureRandom();

	@Override
	public Origin current() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
			return new Origin(Channel.JOB, null, null, null, fresh(TRACE_BYTES), fresh(OPERATION_BYTES), null);
		}
		HttpServletRequest request = attributes.getRequest();
		if (request.getAttribute(KNOWN) instanceof Origin known) {
			return known;
		}
		Origin origin = of(request);
		request.setAttribute(KNOWN, origin);
		return origin;
	}

	private Origin of(HttpServletRequest request) {
		boolean api = request.getRequestURI().startsWith(request.getContextPath() + "/api/");
		String given = request.getHeader("traceparent");
		Matcher trace = TRACEPARENT.matcher((given != null) ? given : "");
		boolean traced = trace.matches();
		return new Origin(api ? Channel.API : Channel.UI, "PASSWORD", session(request),
				Networks.of(request.getRemoteAddr()), traced ? trace.group(1) : fresh(TRACE_BYTES),
				fresh(OPERATION_BYTES), traced ? trace.group(2) : null);
	}

	private static @Nullable String session(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? Networks.hash("session:" + session.getId()) : null;
	}

	private String fresh(int length) {
		byte[] id = new byte[length];
		random.nextBytes(id);
		return HexFormat.of().formatHex(id);
	}

}
