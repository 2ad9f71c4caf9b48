package nl.routebord.route;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.emergency.GlassId;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency doors that were opened in the cases in which an officer's organisation
 * takes part: by number and unit, without the pupil.
 */
@Service
@Transactional
public class GlassRegister {

	private static final int MOST = 200;

	private static final String ROWS = """
			select g.id, g.case_file_id, c.number, g.user_id, g.unit_id, g.reason, g.opened_at, g.expires_at,
			    g.subject_told_at, g.unsafe_to_tell, g.reviewed_at, g.review_outcome
			from app.sharing_broken_glass g
			join app.route_case_file c on c.id = g.case_file_id
			join app.route_case_relation r on r.case_file_id = c.id and r.unit_id = :me
			    and (r.until_on is null or r.until_on > :today)
			order by g.reviewed_at is not null, g.opened_at desc, g.id limit :most
			""";

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	private final Clock clock;

	GlassRegister(JdbcClient jdbc, AuditTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** One door, for an officer's list. */
	public record Line(GlassId id, CaseFileId caseFile, String number, UserId user, UnitId unit,
			BreakGlass.Reason reason, Instant openedAt, Instant until, boolean familyTold, boolean unsafe,
			Optional<GlassView.Outcome> outcome) {

		public boolean reviewed() {
			return outcome.isPresent();
		}

	}

	/** What waits for a judgement first. */
	public List<Line> of(Actor officer) {
		List<Line> lines = jdbc.sql(ROWS)
			.param("me", officer.unit().value())
			.param("today", LocalDate.now(clock))
			.param("most", MOST)
			.query((row, number) -> new Line(new GlassId(row.getObject("id", UUID.class)),
					new CaseFileId(row.getObject("case_file_id", UUID.class)), row.getString("number"),
					new UserId(row.getObject("user_id", UUID.class)), new UnitId(row.getObject("unit_id", UUID.class)),
					BreakGlass.Reason.valueOf(row.getString("reason")),
					row.getObject("opened_at", OffsetDateTime.class).toInstant(),
					row.getObject("expires_at", OffsetDateTime.class).toInstant(),
					row.getObject("subject_told_at") != null, row.getBoolean("unsafe_to_tell"),
					Optional.ofNullable(row.getString("review_outcome")).map(GlassView.Outcome::valueOf)))
			.list();
		trail.record(officer, "GLASS_LISTED", null, null);
		return lines;
	}

}
