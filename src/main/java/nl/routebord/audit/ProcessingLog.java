package nl.routebord.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log in the form of the Logboek Dataverwerkingen, for the data protection officer:
 * the lines of the own organisation, each with at most one data subject, as JSON.
 */
@Service
@Transactional
public class ProcessingLog {

	private static final int FETCH = 500;

	private final JdbcClient jdbc;

	private final Directory directory;

	private final AuditTrail trail;

	private final @Nullable SubjectSeal seal;

	ProcessingLog(DataSource database, Directory directory, AuditTrail trail, ObjectProvider<SubjectSeal> seal) {
		JdbcTemplate template = new JdbcTemplate(database);
		template.setFetchSize(FETCH);
		this.jdbc = JdbcClient.create(template);
		this.directory = directory;
		this.trail = trail;
		this.seal = seal.getIfAvailable();
	}

	/**
	 * Gives the lines of these days, oldest first.
	 * @throws NotFound for anybody but the data protection officer
	 * @throws Conflict when no key for data subjects is configured
	 */
	public void lines(LocalDate from, LocalDate until, Actor actor, Consumer<String> out) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			trail.refused(actor, "LOG_EXPORTED", null, "R04_NEVER");
			throw new NotFound();
		}
		SubjectSeal sealing = Optional.ofNullable(seal).orElseThrow(() -> new Conflict("audit.ldv.no-key"));
		trail.record(actor, Act.done("LOG_EXPORTED").by(Channel.EXPORT));
		jdbc.sql("""
				select trace_id, operation_id, parent_id, decision, action, category, occurred_at, purposes,
				    coalesce(subject_key, case_file) as subject, app_version
				from app.audit_entry
				where occurred_at >= :from and occurred_at < :until and actor_unit = any (cast(:units as uuid[]))
				order by seq
				""")
			.param("from", from.atStartOfDay(ClockConfiguration.ZONE).toOffsetDateTime())
			.param("until", until.plusDays(1).atStartOfDay(ClockConfiguration.ZONE).toOffsetDateTime())
			.param("units",
					directory.unitsOf(actor.organisation())
						.stream()
						.map((unit) -> unit.id().value().toString())
						.toArray(String[]::new))
			.query((row) -> {
				UUID subject = row.getObject("subject", UUID.class);
				out.accept(new LdvLine(row.getString("trace_id"), row.getString("operation_id"),
						row.getString("parent_id"), "PERMIT".equals(row.getString("decision")), row.getString("action"),
						row.getString("category"),
						row.getObject("occurred_at", OffsetDateTime.class).toInstant().toEpochMilli(),
						row.getString("purposes"), (subject != null) ? sealing.seal(subject) : null,
						row.getString("app_version"))
					.json());
			});
	}

}
