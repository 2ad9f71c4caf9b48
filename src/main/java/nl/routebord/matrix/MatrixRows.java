package nl.routebord.matrix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.matrix.MatrixVersion.Status;
import nl.routebord.sharing.SharingRules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of proposed matrices and of the decisions on them: append only. */
@Component
class MatrixRows {

	private static final String FIND = """
			select p.*, d.approved, d.decided_by, coalesce(d.seq, 0) as decision
			from app.sharing_matrix_proposal p left join app.sharing_matrix_decision d on d.proposal_id = p.id
			""";

	private final JdbcClient jdbc;

	MatrixRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<MatrixVersion> all() {
		return jdbc.sql(FIND + " order by p.seq desc").query(MatrixRows::version).list();
	}

	Optional<MatrixVersion> find(UUID id) {
		return jdbc.sql(FIND + " where p.id = :id").param("id", id).query(MatrixRows::version).optional();
	}

	List<MatrixVersion> approved() {
		return jdbc.sql(FIND + " where d.approved order by p.valid_from, d.seq").query(MatrixRows::version).list();
	}

	long lastDecision() {
		return jdbc.sql("select coalesce(max(seq), 0) from app.sharing_matrix_decision").query(Long.class).single();
	}

	/** Who decides waits for who decides on the same. */
	void lock() {
		jdbc.sql("select pg_advisory_xact_lock(3032)").query((row) -> {
		});
	}

	Optional<UUID> byRequest(UUID request) {
		return jdbc.sql("select id from app.sharing_matrix_proposal where request = :request")
			.param("request", request)
			.query(UUID.class)
			.optional();
	}

	UUID propose(ProposeMatrix proposal, Actor actor, Instant now) {
		UUID id = UUID.randomUUID();
		jdbc.sql(
				"""
						insert into app.sharing_matrix_proposal (id, request, matrix, valid_from, reason, proposed_by, proposed_at)
						values (:id, :request, :matrix, :from, :reason, :by, :at)
						""")
			.param("id", id)
			.param("request", proposal.request())
			.param("matrix", proposal.text())
			.param("from", proposal.validFrom())
			.param("reason", proposal.reason())
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		return id;
	}

	void decide(UUID proposal, boolean approved, Actor actor, Instant now) {
		jdbc.sql("""
				insert into app.sharing_matrix_decision (proposal_id, approved, decided_by, decided_at)
				values (:proposal, :approved, :by, :at)
				""")
			.param("proposal", proposal)
			.param("approved", approved)
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
	}

	private static MatrixVersion version(ResultSet row, int number) throws SQLException {
		String text = row.getString("matrix");
		UUID decider = row.getObject("decided_by", UUID.class);
		Status status = (decider == null) ? Status.PROPOSED
				: row.getBoolean("approved") ? Status.APPROVED : Status.REJECTED;
		return new MatrixVersion(row.getObject("id", UUID.class), text, SharingRules.fingerprint(text),
				row.getObject("valid_from", LocalDate.class), row.getString("reason"), user(row, "proposed_by"),
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(), status,
				(decider != null) ? new UserId(decider) : null, row.getLong("decision"));
	}

	private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? new UserId(id) : null;
	}

}
