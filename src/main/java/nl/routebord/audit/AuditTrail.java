package nl.routebord.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import nl.routebord.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of who did, read or was refused what. Lines are written in the transaction of
 * the act or the reading: no line, no act. A refusal has a connection of its own, for the
 * refused one is rolled back. Holds ids and codes only.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AuditTrail {

	private static final String ACT = """
			insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, on_behalf_of,
			    action, decision, reason_code, case_file, subject)
			values (:at, :user, :unit, :role, :behalf, :action, :decision, :reason, :case, :subject)
			""";

	private static final String READ = """
			insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, on_behalf_of,
			    action, decision, case_file, category, relation, phases, purposes, policy_version)
			select :at, :user, :unit, :role, :behalf, 'READ', 'PERMIT', :case, category, :relation, :phases, :purposes,
			    :policy
			from unnest(cast(:categories as text[])) as shown (category)
			""";

	private static final String LISTED = """
			insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, on_behalf_of,
			    action, decision, case_file, category, policy_version, result_count)
			select :at, :user, :unit, :role, :behalf, 'LIST', 'PERMIT', case_file, :category, :policy, :count
			from unnest(cast(:cases as uuid[])) as listed (case_file)
			""";

	private final JdbcClient jdbc;

	private final JdbcClient refusals;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, RefusalConnections refusals, Clock clock) {
		this.refusals = refusals.jdbc();
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** An act was done. */
	public void record(Actor actor, String action, @Nullable UUID caseFile, @Nullable UUID subject) {
		act(jdbc, actor, action, "PERMIT", null, caseFile, subject);
	}

	/** Data of one case were shown: a line for each category. */
	public void read(Actor actor, CaseRead read) {
		if (!read.categories().isEmpty()) {
			by(jdbc, actor, READ).param("case", read.caseFile())
				.param("relation", read.relation())
				.param("phases", read.phases())
				.param("purposes", read.purposes())
				.param("policy", read.policyVersion())
				.param("categories", read.categories().toArray(String[]::new))
				.update();
		}
	}

	/** Cases stood in a list: a line for each. */
	public void listed(Actor actor, Collection<UUID> caseFiles, String category, String policyVersion) {
		if (!caseFiles.isEmpty()) {
			by(jdbc, actor, LISTED).param("category", category)
				.param("policy", policyVersion)
				.param("count", caseFiles.size())
				.param("cases", caseFiles.stream().map(UUID::toString).toArray(String[]::new))
				.update();
		}
	}

	/** Somebody asked for what it may not have. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void refused(Actor actor, String action, @Nullable UUID caseFile, String reason) {
		act(refusals, actor, action, "DENY", reason, caseFile, null);
	}

	private void act(JdbcClient on, Actor actor, String action, String decision, @Nullable String reason,
			@Nullable UUID caseFile, @Nullable UUID subject) {
		by(on, actor, ACT).param("action", action)
			.param("decision", decision)
			.param("reason", reason, Types.VARCHAR)
			.param("case", caseFile, Types.OTHER)
			.param("subject", subject, Types.OTHER)
			.update();
	}

	private StatementSpec by(JdbcClient on, Actor actor, String sql) {
		return on.sql(sql)
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.param("user", actor.user().value())
			.param("unit", actor.unit().value())
			.param("role", actor.role().name())
			.param("behalf", actor.reason());
	}

}
