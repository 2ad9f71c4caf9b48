package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gives a problem to whoever asked: as JSON to a program, as a page to a person. */
@Component
class Answers {

	private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

	private static final Set<Integer> OWN_PAGE = Set.of(400, 403, 404, 409, 413, 429);

	private final ShellAdvice shell;

	private final CurrentPerson person;

	Answers(ShellAdvice shell, CurrentPerson person) {
		this.shell = shell;
		this.person = person;
	}

	Object answer(Problem problem, HttpHeaders headers, HttpServletRequest request, HttpServletResponse response) {
		if (ApiRequests.isApi(request)) {
			return ResponseEntity.status(problem.status())
				.headers(headers)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(problem);
		}
		headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
		return page(problem, request);
	}

	/** In the frame of the person's other pages. */
	private ModelAndView page(Problem problem, HttpServletRequest request) {
		HttpStatus status = HttpStatus.valueOf(problem.status());
		String view = status.is5xxServerError() ? "500"
				: OWN_PAGE.contains(status.value()) ? "" + status.value() : "4xx";
		if (!status.is5xxServerError()) {
			person.find(request); // not when the database may be what is wrong
		}
		Map<String, Object> model = new HashMap<>();
		model.put("demo", shell.demo());
		model.put("shell", shell.shell(request));
		model.put("sentence", sentence(problem));
		model.put("reference", problem.number());
		model.put("message", BodyLimit.isMessage(request));
		return new ModelAndView("error/" + view, model, status);
	}

	/** What the page does not say by itself: the words of this act. */
	private static @Nullable String sentence(Problem problem) {
		if (!problem.faults().isEmpty()) {
			return problem.faults().stream().map(Problem.Said::message).collect(Collectors.joining(" "));
		}
		boolean common = problem.type().startsWith("/problems/web.") || problem.type().equals("/problems/not-found");
		return common ? null : problem.detail();
	}

	void brokenOff(HttpServletRequest request) {
		LOG.info("{} broken off by the reader", request.getMethod());
	}

	/**
	 * Logs a fault of ours under a number. The kind and the place, not the words: a
	 * message may quote what somebody typed.
	 * @return the number, for the helpdesk
	 */
	String log(Exception ex, HttpServletRequest request) {
		String number = UUID.randomUUID().toString().substring(0, 8);
		StringBuilder trace = new StringBuilder();
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			trace.append("\n").append(cause.getClass().getName());
			StackTraceElement[] places = cause.getStackTrace();
			for (int index = 0; index < Math.min(places.length, 25); index++) {
				trace.append("\n\tat ").append(places[index]);
			}
		}
		LOG.error("{} {} {}", number, request.getMethod(), trace);
		return number;
	}

}
