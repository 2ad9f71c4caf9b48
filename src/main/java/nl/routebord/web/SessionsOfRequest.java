package nl.routebord.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Reads the session of a request once. Spring Session writes it when the answer begins,
 * and at its end reads it from the database again only to learn its id.
 */
final class SessionsOfRequest<S extends Session> implements SessionRepository<S>, Filter, Ordered {

	private final SessionRepository<S> sessions;

	private final ThreadLocal<@Nullable S> saved = new ThreadLocal<>();

	SessionsOfRequest(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	/** What one request wrote is no answer to another: sessions also end elsewhere. */
	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		saved.remove();
		try {
			chain.doFilter(request, response);
		}
		finally {
			saved.remove();
		}
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public S createSession() {
		return sessions.createSession();
	}

	@Override
	public void save(S session) {
		sessions.save(session);
		saved.set(session);
	}

	@Override
	public @Nullable S findById(String id) {
		S session = saved.get();
		return (session != null && session.getId().equals(id)) ? session : sessions.findById(id);
	}

	@Override
	public void deleteById(String id) {
		saved.remove();
		sessions.deleteById(id);
	}

}
