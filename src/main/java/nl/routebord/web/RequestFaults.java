package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import nl.routebord.kernel.Fault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Reads from an exception of the web framework what was wrong with the request. */
@Component
class RequestFaults {

	private final Problems problems;

	RequestFaults(Problems problems) {
		this.problems = problems;
	}

	Reading read(Exception ex, HttpServletRequest request) {
		if (ex instanceof MethodArgumentNotValidException invalid) {
			return invalid(bound(invalid.getBindingResult(), request));
		}
		if (ex instanceof BindException invalid) {
			return invalid(bound(invalid.getBindingResult(), request));
		}
		if (ex instanceof HandlerMethodValidationException invalid) {
			return invalid(arguments(invalid, request));
		}
		if (ex instanceof ConstraintViolationException invalid) {
			return invalid(invalid.getConstraintViolations()
				.stream()
				.map(fault -> new Problem.Said(fault.getPropertyPath().toString(), "web.invalid", fault.getMessage()))
				.toList());
		}
		if (ex instanceof MethodArgumentTypeMismatchException mismatch) {
			return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
					? Reading.of(HttpStatus.NOT_FOUND, "not-found") : fault(mismatch.getName(), "web.form", request);
		}
		if (ex instanceof MissingServletRequestParameterException missing) {
			return fault(missing.getParameterName(), "web.required", request);
		}
		if (ex instanceof MissingServletRequestPartException missing) {
			return fault(missing.getRequestPartName(), "web.required", request);
		}
		if (ex instanceof MissingRequestHeaderException missing) {
			return fault(missing.getHeaderName(), "web.required", request);
		}
		if (ex instanceof HttpMessageNotReadableException) {
			return BodyLimit.exceeded(ex) ? Reading.of(HttpStatus.PAYLOAD_TOO_LARGE, "web.413")
					: Reading.of(HttpStatus.BAD_REQUEST, "web.unreadable");
		}
		if (ex instanceof MaxUploadSizeExceededException) {
			return Reading.of(HttpStatus.PAYLOAD_TOO_LARGE, "web.413");
		}
		if (ex instanceof MultipartException) {
			return Reading.of(HttpStatus.BAD_REQUEST, "web.invalid-input");
		}
		return (ex instanceof ErrorResponse response) ? framework(response)
				: Reading.of(HttpStatus.INTERNAL_SERVER_ERROR, "web.500");
	}

	private static Reading framework(ErrorResponse response) {
		HttpStatus status = HttpStatus.resolve(response.getStatusCode().value());
		if (status == null) {
			status = HttpStatus.INTERNAL_SERVER_ERROR;
		}
		String code = (status == HttpStatus.NOT_FOUND) ? "not-found" : "web." + status.value();
		return new Reading(status, code, List.of(), response.getHeaders());
	}

	private static Reading invalid(List<Problem.Said> faults) {
		return new Reading(HttpStatus.BAD_REQUEST, "web.invalid-input", faults, HttpHeaders.EMPTY);
	}

	private Reading fault(String field, String code, HttpServletRequest request) {
		return invalid(problems.said(List.of(Fault.of(field, code)), request));
	}

	private List<Problem.Said> bound(BindingResult result, HttpServletRequest request) {
		return result.getAllErrors()
			.stream()
			.map(error -> problems.said((error instanceof FieldError field) ? field.getField() : "", "web.invalid",
					error, request))
			.toList();
	}

	private List<Problem.Said> arguments(HandlerMethodValidationException ex, HttpServletRequest request) {
		List<Problem.Said> said = new ArrayList<>();
		ex.getParameterValidationResults().forEach(result -> {
			String name = result.getMethodParameter().getParameterName();
			result.getResolvableErrors()
				.forEach(error -> said.add(problems.said((name != null) ? name : "", "web.invalid", error, request)));
		});
		return said;
	}

	/** What an exception says about the request. */
	record Reading(HttpStatus status, String code, List<Problem.Said> faults, HttpHeaders headers) {

		static Reading of(HttpStatus status, String code) {
			return new Reading(status, code, List.of(), HttpHeaders.EMPTY);
		}

	}

}
