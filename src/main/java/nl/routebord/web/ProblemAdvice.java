package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.kernel.TooMany;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns every refusal into an answer: problem+json for the API, a page for people. The
 * code decides the sentence; an exception's own text never leaves the system.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

	private final Problems problems;

	private final RequestFaults requestFaults;

	private final Answers answers;

	ProblemAdvice(Problems problems, RequestFaults requestFaults, Answers answers) {
		this.problems = problems;
		this.requestFaults = requestFaults;
		this.answers = answers;
	}

	@ExceptionHandler
	Object refused(DomainException ex, HttpServletRequest request, HttpServletResponse response) {
		Problem problem = problems.problem(status(ex, request), ex.code(), ex.arguments(),
				problems.said(faults(ex), request), request);
		HttpHeaders headers = new HttpHeaders();
		if (ex instanceof TooMany many) {
			headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfter().toSeconds() + 1));
		}
		return answers.answer(problem, headers, request, response);
	}

	@ExceptionHandler
	Object overtaken(OptimisticLockingFailureException ex, HttpServletRequest request, HttpServletResponse response) {
		return refused(new Stale("web.stale"), request, response);
	}

	/** The last wall: two at once made what may exist once. The rows stay unnamed. */
	@ExceptionHandler
	Object clashed(DataIntegrityViolationException ex, HttpServletRequest request, HttpServletResponse response) {
		if (cannotBeStored(ex)) {
			return refused(new InvalidInput("", "web.characters"), request, response);
		}
		answers.log(ex, request);
		return refused(new Conflict("web.clash"), request, response);
	}

	/** A parameter whose name holds a NUL: the firewall lets nobody read it. */
	@ExceptionHandler
	Object unreadable(RequestRejectedException ex, HttpServletRequest request, HttpServletResponse response) {
		return refused(new InvalidInput("", Storable.FAULT), request, response);
	}

	/** What Spring could not read, route or convert; and everything unforeseen. */
	@ExceptionHandler
	Object failed(Exception ex, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (brokenOff(ex)) {
			answers.brokenOff(request);
			return new ModelAndView();
		}
		RequestFaults.Reading reading = requestFaults.read(ex, request);
		if (reading.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
			Problem problem = problems.numbered(problems.problem(reading.status(), request), answers.log(ex, request));
			return answers.answer(problem, reading.headers(), request, response);
		}
		Problem problem = problems.problem(reading.status(), reading.code(), List.of(), reading.faults(), request);
		return answers.answer(problem, reading.headers(), request, response);
	}

	/** The reader went away while the answer was sent: nobody is left to tell. */
	private static boolean brokenOff(Exception ex) {
		return ex instanceof AsyncRequestNotUsableException || ex instanceof ClientAbortException
				|| ex.getCause() instanceof ClientAbortException;
	}

	/** SQL class 22: text with a NUL, or a year far away, is no clash with anybody. */
	private static boolean cannotBeStored(DataIntegrityViolationException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith("22")) {
				return true;
			}
		}
		return false;
	}

	private static HttpStatus status(DomainException ex, HttpServletRequest request) {
		if (ex instanceof NotFound) {
			return HttpStatus.NOT_FOUND;
		}
		if (ex instanceof NotAllowed) {
			return HttpStatus.FORBIDDEN;
		}
		if (ex instanceof Stale && request.getHeader(HttpHeaders.IF_MATCH) != null) {
			return HttpStatus.PRECONDITION_FAILED;
		}
		if (ex instanceof Conflict) {
			return HttpStatus.CONFLICT;
		}
		if (ex instanceof TooMany) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (ex instanceof NotSignedIn) {
			return HttpStatus.UNAUTHORIZED;
		}
		if (ex instanceof PreconditionRequired) {
			return HttpStatus.PRECONDITION_REQUIRED;
		}
		return (ex instanceof InvalidInput) ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_ENTITY;
	}

	private static List<Fault> faults(DomainException ex) {
		if (ex instanceof RuleViolated violated) {
			return violated.faults();
		}
		return (ex instanceof InvalidInput invalid) ? invalid.faults() : List.of();
	}

}
