package nl.routebord.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.routebord.kernel.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads JSON bodies strictly: a property that does not exist is an error, never silently
 * ignored, and all errors of a body are told at once.
 */
@ControllerAdvice
class JsonBodies extends RequestBodyAdviceAdapter {

	private final Validator validator;

	private final ObjectProvider<ObjectMapper> json;

	/**
	 * @param validator made when the first body is invalid
	 */
	JsonBodies(@Lazy Validator validator, ObjectProvider<ObjectMapper> json) {
		this.validator = validator;
		this.json = json;
	}

	@Override
	public boolean supports(MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> type) {
		return true;
	}

	/**
	 * Nothing sent is read as {@code {}}: what is missing is told by the entrance, after
	 * it has asked whether the sender may know and do this at all.
	 */
	@Override
	public @Nullable Object handleEmptyBody(@Nullable Object body, HttpInputMessage message, MethodParameter parameter,
			Type target, Class<? extends HttpMessageConverter<?>> type) {
		if (body != null || !(target instanceof Class<?> wanted) || !wanted.isRecord()) {
			return body;
		}
		return json.getObject().convertValue(Map.of(), wanted);
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage message, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> type) throws IOException {
		JsonFaults.start();
		return message;
	}

	@Override
	public Object afterBodyRead(@Nullable Object body, HttpInputMessage message, MethodParameter parameter, Type target,
			Class<? extends HttpMessageConverter<?>> type) {
		List<Fault> faults = new ArrayList<>(JsonFaults.stop());
		if (!faults.isEmpty() || body == null) {
			if (body != null) {
				addInvalid(body, faults);
			}
			throw new InvalidInput(faults);
		}
		return body;
	}

	/** What is wrong beside what could not be read. */
	private void addInvalid(Object body, List<Fault> faults) {
		for (ConstraintViolation<Object> violation : validator.validate(body)) {
			String field = violation.getPropertyPath().toString();
			if (faults.stream().noneMatch(fault -> fault.field().equals(field))) {
				faults.add(Fault.of(field, violation.getMessage()));
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class StrictReading {

		@Bean
		Jackson2ObjectMapperBuilderCustomizer strictReading() {
			return builder -> builder.failOnUnknownProperties(true)
				.deserializerByType(String.class, new VisibleText.Body())
				.postConfigurer(mapper -> mapper.addHandler(new JsonFaults()));
		}

	}

}
