package nl.routebord.route;

import java.sql.Types;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever the database shows no case: gets the answer of a case that does not exist. If
 * it does exist, that it was asked for is told to the trail.
 */
@Component
class Strangers {

	private static final String SOUGHT = """
			select sought.id, exists (select from app.route_case_relation r
			    where r.case_file_id = sought.id and r.unit_id = :unit) as former
			from app.route_case_sought(cast(:case as uuid), :number) as sought (id) where sought.id is not null
			""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	Strangers(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	NotFound turnedAway(CaseFileId caseFile) {
		return turnedAway(caseFile.value().toString(), null);
	}

	NotFound turnedAway(String number) {
		return turnedAway(null, number);
	}

	private NotFound turnedAway(@Nullable String caseFile, @Nullable String number) {
		Acting.now().filter((actor) -> !actor.isSystem()).ifPresent((actor) -> tell(actor, caseFile, number));
		return new NotFound();
	}

	private void tell(Actor actor, @Nullable String caseFile, @Nullable String number) {
		jdbc.sql(SOUGHT)
			.param("unit", actor.unit().value())
			.param("case", caseFile, Types.VARCHAR)
			.param("number", number, Types.VARCHAR)
			.query((row) -> {
				trail.refused(actor, "SEE_CASE", row.getObject("id", UUID.class),
						row.getBoolean("former") ? "R06_FORMER" : "R03_TENANT");
			});
	}

}
