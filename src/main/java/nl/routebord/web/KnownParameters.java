package nl.routebord.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.kernel.Fault;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The API takes the parameters that it knows: who asks for {@code fields}, {@code expand}
 * or an order that does not exist hears so, and gets no answer to another question.
 */
@Component
class KnownParameters implements HandlerInterceptor {

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getQueryString() == null || !ApiRequests.isApi(request)
				|| !(handler instanceof HandlerMethod method)
				|| !method.getBeanType().getPackageName().startsWith("nl.routebord")) {
			return true;
		}
		Set<String> known = known(method);
		List<Fault> unknown = UriComponentsBuilder.newInstance()
			.query(request.getQueryString())
			.build()
			.getQueryParams()
			.keySet()
			.stream()
			.filter((name) -> !known.contains(name))
			.map((name) -> Fault.of(name.substring(0, Math.min(name.length(), 60)), "web.parameter.unknown"))
			.toList();
		if (!unknown.isEmpty()) {
			throw new InvalidInput(unknown);
		}
		return true;
	}

	private static Set<String> known(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.filter((parameter) -> parameter.hasParameterAnnotation(RequestParam.class))
			.map(KnownParameters::name)
			.collect(Collectors.toSet());
	}

	private static String name(MethodParameter parameter) {
		RequestParam given = parameter.getParameterAnnotation(RequestParam.class);
		if (given != null && !given.name().isEmpty()) {
			return given.name();
		}
		if (given != null && !given.value().isEmpty()) {
			return given.value();
		}
		parameter.initParameterNameDiscovery(NAMES);
		String name = parameter.getParameterName();
		return (name != null) ? name : "";
	}

}
