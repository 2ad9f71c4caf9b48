package nl.routebord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what went wrong outside any controller, in the same words. */
@Controller
@AllowedToAnyone
class ErrorPage implements ErrorController {

	private final Problems problems;

	private final Answers answers;

	ErrorPage(Problems problems, Answers answers) {
		this.problems = problems;
		this.answers = answers;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		if (status == null) {
			status = HttpStatus.INTERNAL_SERVER_ERROR;
		}
		Problem problem = (status == HttpStatus.NOT_FOUND)
				? problems.problem(status, "not-found", List.of(), List.of(), request)
				: problems.problem(status, request);
		if (status.is5xxServerError()
				&& request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception ex) {
			problem = problems.numbered(problem, answers.log(ex, request));
		}
		return answers.answer(problem, new HttpHeaders(), request, response);
	}

}
