package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.SignInAnswer;
import nl.routebord.identity.SignInDesk;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * One way of bringing a verified {@link Subject}: name and password. OpenID Connect will
 * be another; nothing behind it changes then.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

	private static final int LONGEST = 500;

	private final SignInDesk desk;

	private final RememberedChecks remembered;

	PasswordSignIn(SignInDesk desk, RememberedChecks remembered) {
		this.desk = desk;
		this.remembered = remembered;
	}

	@Override
	public Authentication authenticate(Authentication asked) throws AuthenticationException {
		String name = limited(asked.getName());
		String password = limited(String.valueOf(asked.getCredentials()));
		if (!(asked.getDetails() instanceof ApiDetails)) {
			return verified(verify(name, password, asked));
		}
		Optional<Subject> known = remembered.find(name, password);
		return verified(known.isPresent() ? known.get() : verifyAndRemember(name, password, asked));
	}

	/**
	 * One at a time: requests that a client sends together are one sign-in, not so many
	 * attempts at guessing.
	 */
	private synchronized Subject verifyAndRemember(String name, String password, Authentication asked) {
		return remembered.find(name, password).orElseGet(() -> {
			Subject subject = verify(name, password, asked);
			remembered.add(name, password, subject);
			return subject;
		});
	}

	private Subject verify(String name, String password, Authentication asked) {
		SignInAnswer answer = desk.verify(name, password, origin(asked));
		if (answer.later()) {
			throw new LockedException("later");
		}
		return answer.user()
			.map(user -> new Subject(user.value()))
			.orElseThrow(() -> new BadCredentialsException("wrong"));
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	/** Holds the id and nothing else: this is what a session stores. */
	private static Authentication verified(Subject subject) {
		var verified = UsernamePasswordAuthenticationToken.authenticated(subject, null, List.of());
		verified.setDetails(""); // else Spring adds the address and the former session id
		return verified;
	}

	private static String limited(String typed) {
		return typed.substring(0, Math.min(typed.length(), LONGEST));
	}

	private static String origin(Authentication asked) {
		return (asked.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress() : "";
	}

	/** Marks a request of the API, which signs in anew each time. */
	static final class ApiDetails extends WebAuthenticationDetails {

		private static final long serialVersionUID = 1L;

		ApiDetails(HttpServletRequest request) {
			super(request.getRemoteAddr(), null);
		}

	}

}
