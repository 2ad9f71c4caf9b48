package nl.routebord.audit;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.routebord.audit.CaseRead.Shown;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.ClockConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes lines of the trail, each kind in one statement. A trigger puts them on the list
 * of lines that wait for their place in a chain.
 */
@Component
class LineWriter {

	private static final String WHO = """
			insert into app.audit_entry (occurred_at, actor_user, actor_unit, actor_role, on_behalf_of, channel,
			    authn_level, session_hash, source_ip, trace_id, operation_id, parent_id, app_version,
			    action, decision, case_file, category, purposes, phases, grant_id, consent_id, break_glass_id,
			""";

	private static final String VALUES = """
			 :at, :user, :unit, :role, :behalf, :channel, :authn, :session, :ip, :trace, :operation, :parent, :app,
			""";

	private static final String ACT = WHO + "reason_code, subject, result_count) values (" + VALUES + """
			:action, :decision, :case, :category, :purposes, :phases, :grant, :consent, :glass,
			:reason, :subject, :count)
			""";

	private static final String READ = WHO + "reason_code, record, relation, policy_version) select " + VALUES
			+ """
					'READ', 'PERMIT', case_file, category, purposes, phases, given, consent, glass, reason, record, relation, policy
					from unnest(cast(:cases as uuid[]), cast(:categories as text[]), cast(:purposes as text[]), cast(:phases as text[]),
					        cast(:grants as uuid[]), cast(:consents as uuid[]), cast(:glasses as uuid[]), cast(:reasons as text[]),
					        cast(:records as uuid[]), cast(:relations as text[]), cast(:policies as text[]))
					    as shown (case_file, category, purposes, phases, given, consent, glass, reason, record, relation, policy)
					""";

	/**
	 * The same, and which files the person has opened by now: those of before, for a
	 * statement does not see what it adds itself, with the fresh ones. What is older than
	 * today goes.
	 */
	private static final String READ_AND_COUNT = "with told as (" + READ + """
			), old as (delete from app.audit_opened where person = :user and opened_in < :day),
			fresh as (insert into app.audit_opened (person, opened_in, case_file)
			    select distinct :user, cast(:hour as timestamptz), c from unnest(cast(:cases as uuid[])) c where :counts
			    on conflict do nothing returning case_file, opened_in),
			seen as (select case_file, opened_in from app.audit_opened where person = :user and opened_in >= :day
			    union select case_file, opened_in from fresh),
			setting as (select distinct on (name) name, value from app.region_setting
			    where name in ('FILES_PER_HOUR', 'FILES_PER_DAY') and swv_id is null and valid_from <= :today
			    order by name, valid_from desc, seq desc)
			select (select count(*) from seen where opened_in = :hour) as this_hour,
			       (select count(distinct case_file) from seen) as this_day,
			       (select value from setting where name = 'FILES_PER_HOUR') as per_hour,
			       (select value from setting where name = 'FILES_PER_DAY') as per_day
			""";

	private static final String LISTED = WHO + "policy_version, result_count) select " + VALUES + """
			'LIST', 'PERMIT', case_file, :category, :purposes, null, null, null, null, :policy, :count
			from unnest(cast(:cases as uuid[])) as listed (case_file)
			""";

	private static final String VERSION = Optional.ofNullable(LineWriter.class.getPackage().getImplementationVersion())
		.orElse("dev");

	private final Origins origins;

	private final Clock clock;

	LineWriter(Origins origins, Clock clock) {
		this.origins = origins;
		this.clock = clock;
	}

	void act(JdbcClient on, Actor actor, Act act) {
		Origin origin = origins.current();
		grounded(by(on, ACT, actor, origin), act.ground())
			.param("channel", Optional.ofNullable(act.channel()).orElse(origin.channel()).name())
			.param("action", act.action())
			.param("decision", act.decision())
			.param("case", act.caseFile(), Types.OTHER)
			.param("category", act.category(), Types.VARCHAR)
			.param("purposes", act.purposes(), Types.VARCHAR)
			.param("phases", act.phases(), Types.VARCHAR)
			.param("reason", act.reason(), Types.VARCHAR)
			.param("subject", act.subject(), Types.OTHER)
			.param("count", act.count(), Types.INTEGER)
			.update();
	}

	/** However many footings something was shown on: one statement. */
	Opened read(JdbcClient on, Actor actor, Collection<CaseRead> reads) {
		ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(ClockConfiguration.ZONE);
		Origin origin = origins.current();
		List<Line> lines = reads.stream()
			.flatMap((read) -> read.shown().stream().map((shown) -> new Line(read, shown)))
			.toList();
		return by(on, READ_AND_COUNT, actor, origin).param("channel", origin.channel().name())
			.param("hour", now.truncatedTo(ChronoUnit.HOURS).toOffsetDateTime())
			.param("day", now.truncatedTo(ChronoUnit.DAYS).toOffsetDateTime())
			.param("today", now.toLocalDate())
			.param("counts", !actor.isSystem() && !actor.role().isFamily())
			.param("cases", column(lines, (line) -> line.read().caseFile()))
			.param("categories", column(lines, (line) -> line.shown().category()))
			.param("purposes", column(lines, (line) -> line.read().purposes()))
			.param("phases", column(lines, (line) -> line.read().phases()))
			.param("grants", column(lines, (line) -> line.read().ground().grant()))
			.param("consents", column(lines, (line) -> line.read().ground().consent()))
			.param("glasses", column(lines, (line) -> line.read().ground().breakGlass()))
			.param("reasons", column(lines, (line) -> line.shown().reason()))
			.param("records", column(lines, (line) -> line.shown().record()))
			.param("relations", column(lines, (line) -> line.read().relation()))
			.param("policies", column(lines, (line) -> line.read().policyVersion()))
			.query((row, number) -> new Opened(row.getInt("this_hour"), row.getInt("this_day"), row.getInt("per_hour"),
					row.getInt("per_day"), now))
			.single();
	}

	void listed(JdbcClient on, Actor actor, Collection<UUID> cases, String category, String policyVersion,
			@Nullable String purposes) {
		Origin origin = origins.current();
		by(on, LISTED, actor, origin).param("channel", origin.channel().name())
			.param("category", category)
			.param("purposes", purposes, Types.VARCHAR)
			.param("policy", policyVersion)
			.param("count", cases.size())
			.param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
			.update();
	}

	private StatementSpec by(JdbcClient on, String sql, Actor actor, Origin origin) {
		return on.sql(sql)
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.param("user", actor.user().value())
			.param("unit", actor.unit().value())
			.param("role", actor.role().name())
			.param("behalf", actor.reason())
			.param("authn", origin.authnLevel(), Types.VARCHAR)
			.param("session", origin.sessionHash(), Types.VARCHAR)
			.param("ip", origin.sourceIp(), Types.VARCHAR)
			.param("trace", origin.traceId())
			.param("operation", origin.operationId())
			.param("parent", origin.parentId(), Types.VARCHAR)
			.param("app", VERSION);
	}

	private static StatementSpec grounded(StatementSpec statement, Ground ground) {
		return statement.param("grant", ground.grant(), Types.OTHER)
			.param("consent", ground.consent(), Types.OTHER)
			.param("glass", ground.breakGlass(), Types.OTHER);
	}

	private static String[] column(List<Line> lines, Function<Line, @Nullable Object> part) {
		return lines.stream().map(part).map((value) -> Objects.toString(value, null)).toArray(String[]::new);
	}

	private record Line(CaseRead read, Shown shown) {
	}

}
