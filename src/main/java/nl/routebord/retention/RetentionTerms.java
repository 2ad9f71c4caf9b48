package nl.routebord.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long each kind is kept, for all and per unit; a change is a new row that holds from
 * a day on.
 */
@Service
@Transactional
public class RetentionTerms {

	private static final int LONGEST = 115;

	private static final int MONTHS = 12;

	private static final int SOURCE = 400;

	private final JdbcClient database;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	RetentionTerms(JdbcClient database, Directory directory, AuditTrail trail, Clock clock) {
		this.database = database;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * A term, with where it comes from.
	 *
	 * @param unit empty: of every unit without one of its own
	 */
	public record Term(RetentionKind kind, Optional<UnitId> unit, int years, int months, LocalDate validFrom,
			String source) {
	}

	/** A term as somebody wants it. */
	public record Change(@Nullable RetentionKind kind, @Nullable UnitId unit, int years, int months,
			@Nullable LocalDate validFrom, String source) {
	}

	/** All terms, also past and coming ones; by kind, those of all first. */
	public List<Term> all() {
		return database.sql("""
				select kind, unit_id, years, months, valid_from, source from app.retention_setting
				order by kind, unit_id nulls first, valid_from desc, set_at desc
				""").query((row, number) -> term(row)).list();
	}

	public void change(Change change, Actor actor) {
		LocalDate from = change.validFrom();
		boolean empty = change.years() + change.months() <= 0;
		new Faults().addIf(change.kind() == null, "kind", "retention.fault.kind")
			.addIf(change.unit() != null && directory.unit(change.unit()).isEmpty(), "unit", "retention.fault.unit")
			.addIf(empty || change.years() < 0 || change.years() > LONGEST || change.months() < 0
					|| change.months() >= MONTHS, "years", "retention.fault.term", LONGEST)
			.addIf(from == null || from.isBefore(LocalDate.now(clock)), "validFrom", "retention.fault.from")
			.addIf(change.source().isBlank() || change.source().length() > SOURCE, "source", "retention.fault.source",
					SOURCE)
			.throwIfAny();
		UUID id = UUID.randomUUID();
		database
			.sql("""
					insert into app.retention_setting values (:id, :kind, cast(:unit as uuid), :years, :months, :from, :source,
					    :by, :at)
					""")
			.param("id", id)
			.param("kind", Objects.requireNonNull(change.kind()).name())
			.param("unit", (change.unit() != null) ? change.unit().value().toString() : null)
			.param("years", change.years())
			.param("months", change.months())
			.param("from", from)
			.param("source", change.source().strip())
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update();
		trail.record(actor, "RETENTION_TERM_CHANGED", null, id);
	}

	private static Term term(ResultSet row) throws SQLException {
		return new Term(RetentionKind.valueOf(row.getString("kind")),
				Optional.ofNullable(row.getObject("unit_id", UUID.class)).map(UnitId::new), row.getInt("years"),
				row.getInt("months"), row.getObject("valid_from", LocalDate.class), row.getString("source"));
	}

}
