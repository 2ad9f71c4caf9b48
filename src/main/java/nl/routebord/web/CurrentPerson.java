package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.RoleChoice;
import nl.routebord.identity.SignInDesk;
import nl.routebord.identity.SignedIn;
import nl.routebord.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who makes this request, in which role: looked up once per request, so that a role that
 * has ended does not work any more.
 */
@Component
public class CurrentPerson {

	/** Names the role of an API request when the person has several. */
	public static final String ROLE_HEADER = "Routebord-Role";

	private static final String APPOINTMENT = "appointment";

	private static final String SINCE = "signedInAt";

	private static final String FOUND = CurrentPerson.class.getName();

	private final SignInDesk desk;

	private final Duration longestSession;

	CurrentPerson(SignInDesk desk, @Value("${routebord.sign-in.longest-session:8h}") Duration longestSession) {
		this.desk = desk;
		this.longestSession = longestSession;
	}

	/** The verified person, who may not have chosen a role yet. */
	public static Optional<Subject> subject() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Subject subject)
				? Optional.of(subject) : Optional.empty();
	}

	/** The person at work; nobody when the role, the account or the session has ended. */
	@SuppressWarnings("unchecked")
	public Optional<SignedIn> find(HttpServletRequest request) {
		Object known = request.getAttribute(FOUND);
		if (known != null) {
			return (Optional<SignedIn>) known;
		}
		Optional<SignedIn> found = subject().flatMap(subject -> look(subject, request));
		request.setAttribute(FOUND, found);
		found.ifPresent(signedIn -> request.setAttribute(SignedIn.class.getName(), signedIn));
		return found;
	}

	/**
	 * @throws NotSignedIn when there is nobody
	 */
	public SignedIn require(HttpServletRequest request) {
		return find(request).orElseThrow(NotSignedIn::new);
	}

	/** Remembers when the session began; real time, whatever the simulated clock says. */
	public void begin(HttpSession session) {
		session.setAttribute(SINCE, session.getLastAccessedTime());
	}

	/** Takes a role for the rest of the session, or until the next switch. */
	public SignedIn take(AppointmentId appointment, HttpServletRequest request) {
		Subject subject = subject().orElseThrow(NotSignedIn::new);
		SignedIn signedIn = desk.resolve(subject.userId(), appointment).orElseThrow(NotSignedIn::new);
		HttpSession session = request.getSession();
		boolean switched = session.getAttribute(APPOINTMENT) != null;
		session.setAttribute(APPOINTMENT, appointment.value().toString());
		desk.tookRole(signedIn, switched);
		request.setAttribute(FOUND, Optional.of(signedIn));
		request.setAttribute(SignedIn.class.getName(), signedIn);
		return signedIn;
	}

	/** Whether a role still has to be chosen. */
	boolean hasNoRole(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && subject().isPresent() && session.getAttribute(APPOINTMENT) == null;
	}

	private Optional<SignedIn> look(Subject subject, HttpServletRequest request) {
		if (ApiRequests.isApi(request)) {
			return desk.resolve(subject.userId(), asked(subject, request.getHeader(ROLE_HEADER)));
		}
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(APPOINTMENT) instanceof String appointment)
				|| isTooOld(session)) {
			return Optional.empty();
		}
		return desk.resolve(subject.userId(), AppointmentId.of(appointment));
	}

	private boolean isTooOld(HttpSession session) {
		return !(session.getAttribute(SINCE) instanceof Long since)
				|| session.getLastAccessedTime() - since > longestSession.toMillis();
	}

	private AppointmentId asked(Subject subject, @Nullable String asked) {
		List<RoleChoice> choices = desk.choices(subject.userId());
		List<RoleChoice> fitting = choices.stream()
			.filter(choice -> asked == null || choice.role().name().equals(asked)
					|| choice.appointment().value().toString().equals(asked))
			.toList();
		if (choices.isEmpty()) {
			throw new NotSignedIn();
		}
		if (fitting.size() != 1) {
			throw new InvalidInput(
					List.of(Fault.of(ROLE_HEADER, fitting.isEmpty() ? "web.role.unknown" : "web.role.choose")));
		}
		return fitting.get(0).appointment();
	}

}
