package nl.routebord.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import nl.routebord.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Puts refusals into words, in the language of the request. */
@Component
public class Problems {

	private final MessageSource messages;

	private final LocaleResolver locales;

	private final ObjectMapper json;

	Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
		this.messages = messages;
		this.locales = locales;
		this.json = json;
	}

	Problem problem(HttpStatus status, HttpServletRequest request) {
		return problem(status, "web." + status.value(), List.of(), List.of(), request);
	}

	Problem problem(HttpStatus status, String code, List<Object> arguments, List<Problem.Said> faults,
			HttpServletRequest request) {
		Locale locale = locale(request);
		String title = say("web.title." + status.value(), List.of(), status.getReasonPhrase(), locale);
		return new Problem("/problems/" + code, title, status.value(), say(code, arguments, title, locale), faults,
				null);
	}

	Problem numbered(Problem problem, String number) {
		return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), problem.faults(),
				number);
	}

	List<Problem.Said> said(List<Fault> faults, HttpServletRequest request) {
		Locale locale = locale(request);
		return faults.stream()
			.map(fault -> new Problem.Said(fault.field(), fault.code(),
					say(fault.code(), fault.arguments(), fault.code(), locale)))
			.toList();
	}

	Problem.Said said(String field, String code, MessageSourceResolvable sentence, HttpServletRequest request) {
		return new Problem.Said(field, code, messages.getMessage(sentence, locale(request)));
	}

	/** Answers with problem+json, from wherever in the chain. */
	public void write(Problem problem, HttpServletResponse response) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.writeValue(response.getOutputStream(), problem);
	}

	/** Answers with problem+json whose sentence is that of the code. */
	public void write(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		write(problem(status, code, List.of(), List.of(), request), response);
	}

	private String say(String code, List<Object> arguments, @Nullable String otherwise, Locale locale) {
		String sentence = messages.getMessage(code, arguments.toArray(), otherwise, locale);
		return (sentence != null) ? sentence : code;
	}

	private Locale locale(HttpServletRequest request) {
		return locales.resolveLocale(request);
	}

}
