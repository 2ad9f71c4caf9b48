package nl.routebord.sealing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * A line of the trail as its hash sees it: texts by the names of privacy.md C.4. Fields
 * that a line does not have are left out, so that a field added later changes no old
 * hash.
 *
 * @param fields what may always be known of the line
 * @param personal what ties it to people: enters the hash only as a keyed digest
 */
record AuditLine(long entry, String stream, Map<String, String> fields, Map<String, String> personal) {

	/** The columns of {@code app.audit_entry e} that {@link #of} reads. */
	static final String COLUMNS = """
			e.seq as "seq", e.stream as "stream", e.event_id as "eventId",
			to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "occurredAt",
			to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
			e.actor_user as "actorUserId", e.actor_unit as "actorUnitId", e.actor_role as "actorRole",
			e.on_behalf_of as "onBehalfOf", e.authn_level as "authnLevel", e.session_hash as "sessionIdHash",
			e.case_file as "caseId", e.subject_key as "subjectKey", e.subject as "subjectId",
			e.category as "category", e.record as "recordId", e.action as "action", e.purposes as "purpose",
			e.phases as "phase", e.relation as "relation", e.decision as "decision",
			e.reason_code as "reasonCode", e.grant_id as "grantId", e.consent_id as "consentId",
			e.break_glass_id as "breakGlassId", e.channel as "channel", e.result_count as "resultCount",
			e.fields_hash as "fieldsShownHash", e.source_ip as "sourceIp", e.trace_id as "traceId",
			e.operation_id as "operationId", e.parent_id as "parentOperationId",
			e.policy_version as "policyVersion", e.app_version as "appVersion"
			""";

	private static final List<String> FIELDS = List.of("seq", "eventId", "occurredAt", "recordedAt", "actorUnitId",
			"actorRole", "onBehalfOf", "authnLevel", "sessionIdHash", "caseId", "category", "recordId", "action",
			"purpose", "phase", "relation", "decision", "reasonCode", "grantId", "consentId", "breakGlassId", "channel",
			"resultCount", "fieldsShownHash", "traceId", "operationId", "parentOperationId", "policyVersion",
			"appVersion");

	private static final String ACTOR = "actorUserId";

	private static final List<String> PERSONAL = List.of(ACTOR, "subjectId", "subjectKey", "sourceIp");

	/** Whom the lines of the system name, and those whose person was erased. */
	private static final String NOBODY = new UUID(0, 0).toString();

	private static final ObjectMapper JSON = new ObjectMapper();

	static AuditLine of(ResultSet row) throws SQLException {
		return new AuditLine(row.getLong("seq"), row.getString("stream"), texts(row, FIELDS), texts(row, PERSONAL));
	}

	/** What is hashed with the line's salt. */
	byte[] person() {
		return canonical(personal);
	}

	/** RFC 8785 form of the line, with the digest in the place of the personal fields. */
	byte[] canonical(String personHash) {
		Map<String, String> whole = new TreeMap<>(fields);
		whole.put("personHash", personHash);
		return canonical(whole);
	}

	/** Whether nothing ties it to people any more. */
	boolean isErased() {
		return personal.size() == 1 && NOBODY.equals(personal.get(ACTOR));
	}

	static byte[] canonical(Object content) {
		try {
			return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedUTF8();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> texts(ResultSet row, List<String> names) throws SQLException {
		Map<String, String> texts = new TreeMap<>();
		for (String name : names) {
			String text = row.getString(name);
			if (text != null) {
				texts.put(name, text);
			}
		}
		return texts;
	}

}
