package nl.routebord.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.terms.WithholdingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks on records: restricted (AVG 18) or withheld from the family (UAVG 41). The policy
 * loads them with the case, so each works at the next request; this is the only writer of
 * the table.
 */
@Component
class Marks {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private static final String ADD = """
			insert into app.sharing_mark (id, case_file_id, record_id, kind, reason, set_by, set_at, source_unit_id,
			    category, request_id)
			values (:id, :case, :record, :kind, :reason, :by, :at, :unit, :category, cast(:request as uuid))
			on conflict (record_id, kind) where lifted_at is null do nothing
			""";

	private final JdbcClient database;

	private final Clock clock;

	Marks(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void restrict(UUID caseFile, OwnRecord record, String reason, @Nullable UUID request, Actor actor) {
		add(caseFile, record, MarkView.Kind.RESTRICTED, reason, request, actor);
	}

	/** Works when a second person agrees. */
	Optional<UUID> withhold(UUID caseFile, OwnRecord record, String reason, Actor actor) {
		return add(caseFile, record, MarkView.Kind.WITHHELD, reason, null, actor);
	}

	private Optional<UUID> add(UUID caseFile, OwnRecord record, MarkView.Kind kind, String reason,
			@Nullable UUID request, Actor actor) {
		UUID id = UUID.randomUUID();
		int added = database.sql(ADD)
			.param("id", id)
			.param("case", caseFile)
			.param("record", record.id())
			.param("kind", kind.name())
			.param("reason", reason.strip())
			.param("by", actor.user().value())
			.param("at", now())
			.param("unit", actor.unit().value())
			.param("category", record.category().name())
			.param("request", (request != null) ? request.toString() : null)
			.update();
		return (added == 1) ? Optional.of(id) : Optional.empty();
	}

	/**
	 * @return false when it was approved or lifted already
	 */
	boolean approve(UUID id, Actor second, LocalDate today) {
		return database.sql("""
				update app.sharing_mark set approved_by = :by, review_on = :review
				where id = :id and kind = 'WITHHELD' and approved_by is null and lifted_at is null
				""")
			.param("by", second.user().value())
			.param("review", new WithholdingReview(today).dueOn())
			.param("id", id)
			.update() == 1;
	}

	/** Judged anew: it stays, for now. */
	boolean keep(UUID id, LocalDate today) {
		return database.sql("""
				update app.sharing_mark set review_on = :review
				where id = :id and kind = 'WITHHELD' and approved_by is not null and lifted_at is null
				""").param("review", new WithholdingReview(today).dueOn()).param("id", id).update() == 1;
	}

	/**
	 * @return false when it was lifted already
	 */
	boolean lift(UUID id, String reason, Actor actor) {
		return database.sql("""
				update app.sharing_mark set lifted_at = :at, lifted_by = :by, lift_reason = :reason
				where id = :id and lifted_at is null
				""")
			.param("at", now())
			.param("by", actor.user().value())
			.param("reason", reason.strip())
			.param("id", id)
			.update() == 1;
	}

	/** Those of a unit that hold, or wait for a second person. */
	List<MarkView> of(UUID caseFile, UnitId unit) {
		return database.sql("""
				select * from app.sharing_mark
				where case_file_id = :case and source_unit_id = :unit and lifted_at is null order by set_at desc, id
				""").param("case", caseFile).param("unit", unit.value()).query((row, number) -> view(row)).list();
	}

	private static MarkView view(ResultSet row) throws SQLException {
		return new MarkView(row.getObject("id", UUID.class), row.getObject("record_id", UUID.class),
				MarkView.Kind.valueOf(row.getString("kind")), DataCategory.valueOf(row.getString("category")),
				row.getString("reason"), new UserId(row.getObject("set_by", UUID.class)),
				row.getObject("set_at", OffsetDateTime.class).atZoneSameInstant(ZONE).toLocalDate(),
				row.getObject("approved_by") != null, Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
				Optional.ofNullable(row.getObject("request_id", UUID.class)));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
