package nl.routebord.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.routebord.identity.Actor;
import nl.routebord.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The same post with the same {@code Idempotency-Key} has one effect and one answer.
 * <p>
 * The key, the act and the answer are one transaction: a crash leaves all or nothing, and
 * of two at the same time the second waits and gets the first one's answer. A refused
 * post leaves no trace, so that it can be mended and sent again. Of a file only the
 * length is compared. An answer is for the same person in the same role of the same unit;
 * who has that no longer is refused as ever. Without the header a post is just a post.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	/** Their answers hold a secret that is shown once and stored nowhere. */
	private static final Pattern SECRET = Pattern.compile("/api/v1/accounts(/[^/]+/password-resets)?");

	/**
	 * They change nothing: each time is asked for anew, by the policy of that moment, and
	 * nothing is kept.
	 */
	private static final Pattern READING = Pattern.compile("/api/v1/(case-searches|.+/previews)");

	private static final int LONGEST = 200;

	private final GivenAnswers answers;

	private final PlatformTransactionManager transactions;

	private final Problems problems;

	private final CurrentPerson person;

	IdempotencyFilter(CurrentPerson person, GivenAnswers answers, PlatformTransactionManager transactions,
			Problems problems) {
		this.person = person;
		this.answers = answers;
		this.transactions = transactions;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null
				|| CurrentPerson.subject().isEmpty() || SECRET.matcher(ApiRequests.path(request)).matches()
				|| READING.matcher(ApiRequests.path(request)).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER).strip();
		if (key.isEmpty() || key.length() > LONGEST) {
			problems.write(HttpStatus.BAD_REQUEST, "web.idempotency.key", request, response);
			return;
		}
		Optional<Actor> actor = atWork(request);
		if (actor.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		byte[] body = null;
		try {
			body = BodyLimit.isMessage(request) ? request.getInputStream().readAllBytes() : null;
		}
		catch (BodyLimit.TooLarge ex) {
			problems.write(HttpStatus.PAYLOAD_TOO_LARGE, "web.413", request, response);
			return;
		}
		UUID owner = actor.get().user().value();
		String hash = hash(request, body, actor.get());
		TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
		boolean open = true;
		try {
			if (answers.begin(key, owner, hash)) {
				ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
				chain.doFilter((body != null) ? new RepeatedRequest(request, body) : request, answer);
				open = false;
				finish(transaction, key, owner, answer, request);
			}
			else {
				Optional<GivenAnswers.Given> given = answers.find(key, owner, hash);
				open = false;
				transactions.commit(transaction);
				repeat(given, request, response);
			}
		}
		finally {
			if (open) {
				transactions.rollback(transaction);
			}
		}
	}

	/**
	 * Nobody for whom the rule at the endpoint would refuse before its role is looked at.
	 */
	private Optional<Actor> atWork(HttpServletRequest request) {
		try {
			return person.find(request).filter((one) -> !one.passwordDue()).map(SignedIn::actor);
		}
		catch (NotSignedIn | InvalidInput refused) {
			return Optional.empty(); // the endpoint says why
		}
	}

	private void finish(TransactionStatus transaction, String key, UUID owner, ContentCachingResponseWrapper answer,
			HttpServletRequest request) throws IOException {
		if (answer.getStatus() >= 300) {
			transactions.rollback(transaction);
			answer.copyBodyToResponse();
			return;
		}
		try {
			answers.store(key, owner, answer.getStatus(), answer.getHeader(HttpHeaders.LOCATION),
					answer.getHeader(HttpHeaders.ETAG), answer.getContentType(), answer.getContentAsByteArray());
			transactions.commit(transaction);
		}
		catch (OptimisticLockingFailureException | TransactionException ex) {
			answer.reset();
			problems.write(HttpStatus.CONFLICT, "web.clash", request, answer);
		}
		answer.copyBodyToResponse();
	}

	private void repeat(Optional<GivenAnswers.Given> found, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (found.isEmpty()) {
			problems.write(HttpStatus.UNPROCESSABLE_ENTITY, "web.idempotency.other", request, response);
			return;
		}
		GivenAnswers.Given given = found.get();
		response.setStatus(given.status());
		header(response, HttpHeaders.LOCATION, given.location());
		header(response, HttpHeaders.ETAG, given.etag());
		header(response, HttpHeaders.CONTENT_TYPE, given.contentType());
		response.getOutputStream().write(given.body());
	}

	private static void header(HttpServletResponse response, String name, @Nullable String value) {
		if (value != null) {
			response.setHeader(name, value);
		}
	}

	private static String hash(HttpServletRequest request, byte @Nullable [] body, Actor actor) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String head = String.join("\n", ApiRequests.path(request), String.valueOf(request.getQueryString()),
					actor.unit().value().toString(), actor.role().name(),
					String.valueOf(request.getContentLengthLong()));
			digest.update(head.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex((body != null) ? digest.digest(body) : digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
