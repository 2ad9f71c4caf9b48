package nl.routebord.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are larger than any form or API message is. Files have limits of
 * their own.
 */
class BodyLimit extends OncePerRequestFilter {

	static final int MOST = 1_000_000;

	private final Problems problems;

	BodyLimit(Problems problems) {
		this.problems = problems;
	}

	static boolean exceeded(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof TooLarge) {
				return true;
			}
		}
		return false;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isMessage(request);
	}

	/** A form or a JSON message, as opposed to a file. */
	static boolean isMessage(HttpServletRequest request) {
		String type = request.getContentType();
		String known = (type != null) ? type.toLowerCase(Locale.ROOT) : "json";
		return known.contains("json") || known.startsWith("application/x-www-form-urlencoded");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() <= MOST) {
			chain.doFilter(ApiRequests.isApi(request) ? new Limited(request) : request, response);
		}
		else if (ApiRequests.isApi(request)) {
			problems.write(HttpStatus.PAYLOAD_TOO_LARGE, "web.413", request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
		}
	}

	/** A body of unknown length is cut off where the limit is. */
	private static final class Limited extends HttpServletRequestWrapper {

		Limited(HttpServletRequest request) {
			super(request);
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Counted(super.getInputStream());
		}

	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private long read;

		Counted(ServletInputStream body) {
			this.body = body;
		}

		@Override
		public int read() throws IOException {
			int value = body.read();
			count((value < 0) ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = body.read(bytes, offset, length);
			count(Math.max(count, 0));
			return count;
		}

		private void count(int more) throws TooLarge {
			read += more;
			if (read > MOST) {
				throw new TooLarge();
			}
		}

		@Override
		public boolean isFinished() {
			return body.isFinished();
		}

		@Override
		public boolean isReady() {
			return body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			body.setReadListener(listener);
		}

	}

	static final class TooLarge extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
