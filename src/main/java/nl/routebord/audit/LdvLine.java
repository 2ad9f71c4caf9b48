package nl.routebord.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * A line in the form of the Logboek Dataverwerkingen. Only this class knows its names,
 * which changed between drafts. Holds no user: that is in our own log, under the same
 * operation.
 *
 * @param at milliseconds since 1970
 * @param subject the data subject, sealed; null: the line is about none
 */
record LdvLine(@Nullable String traceId, @Nullable String operationId, @Nullable String parentId, boolean permitted,
		String action, @Nullable String category, long at, @Nullable String purposes, @Nullable String subject,
		@Nullable String appVersion) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String REGISTER = "urn:routebord:verwerkingsactiviteit:";

	private static final int OK = 1;

	private static final int ERROR = 2;

	String json() {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("trace_id", traceId);
		line.put("operation_id", operationId);
		if (parentId != null) {
			line.put("parent_operation_id", parentId);
		}
		line.put("status_code", permitted ? OK : ERROR);
		line.put("name", (category != null) ? action + " " + category : action);
		line.put("start_time", at);
		line.put("end_time", at);
		line.put("resource", Map.of("attributes",
				Map.of("service.name", "routebord", "service.version", (appVersion != null) ? appVersion : "")));
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("dpl.core.processing_activity_id", REGISTER + ((purposes != null) ? purposes : "D8"));
		if (subject != null) {
			attributes.put("dpl.core.data_subject_id", subject);
		}
		line.put("attributes", attributes);
		try {
			return JSON.writeValueAsString(line);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
