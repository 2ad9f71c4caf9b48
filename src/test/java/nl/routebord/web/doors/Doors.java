package nl.routebord.web.doors;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that the application answers. */
@Component
class Doors {

	private final List<RequestMappingHandlerMapping> mappings;

	Doors(List<RequestMappingHandlerMapping> mappings) {
		this.mappings = mappings;
	}

	/**
	 * One endpoint.
	 *
	 * @param note what else it asks of a request: a parameter, a kind of content
	 */
	record Door(String method, String pattern, String note) {

		boolean changes() {
			return !method.equals("GET");
		}

		boolean isApi() {
			return pattern.startsWith("/api/");
		}

		boolean isUpload() {
			return note.contains("multipart");
		}

		/**
		 * As in the file of decisions: the pattern without what its variables must look
		 * like.
		 */
		String key() {
			return method + " " + pattern.replaceAll("\\{(\\w+):[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}")
					+ (note.isEmpty() ? "" : " [" + note + "]");
		}

	}

	List<Door> all() {
		return mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap(Doors::doors)
			.distinct()
			.sorted(Comparator.comparing(Door::key))
			.toList();
	}

	private static Stream<Door> doors(RequestMappingInfo info) {
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
		String parameters = info.getParamsCondition().toString().replaceAll("[\\[\\]]", "");
		String content = info.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.map(Object::toString)
			.findFirst()
			.orElse("");
		String note = Stream.of(parameters, content).filter((part) -> !part.isEmpty()).findFirst().orElse("");
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> (methods.isEmpty() ? Stream.of("GET") : methods.stream())
				.map((method) -> new Door(method, pattern, note)));
	}

}
