package nl.routebord.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that were given out. */
@Component
class InvitationCodes {

	/** So many wrong birth dates, and the code is worth nothing any more. */
	private static final int MOST_FAILURES = 5;

	/** Of {@code app.database_job}. */
	private static final String JOB = "invitation";

	private static final String STANDS = " used_at is null and ended_at is null and expires_at > :now and failures < "
			+ MOST_FAILURES;

	private static final String OF = """
			 case_file_id = :case and role = :role and guardian_id is not distinct from cast(:guardian as uuid)
			""";

	private final JdbcClient database;

	private final Clock clock;

	InvitationCodes(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(Invitation invitation, InvitationCode code, Instant until, Actor inviter) {
		database
			.sql("""
					insert into app.family_invitation (id, case_file_id, pupil_id, role, guardian_id, name, code_hash,
					    proof_hash, invited_by, invited_unit, invited_at, expires_at)
					values (:id, :case, :pupil, :role, cast(:guardian as uuid), :name, :code, :proof, :by, :unit, :now, :until)
					""")
			.param("id", invitation.id())
			.param("case", invitation.caseFile())
			.param("pupil", invitation.pupil())
			.param("role", invitation.role().name())
			.param("guardian", text(invitation.guardian()))
			.param("name", invitation.name())
			.param("code", code.hash())
			.param("proof", invitation.proofHash())
			.param("by", inviter.user().value())
			.param("unit", inviter.unit().value())
			.param("now", now())
			.param("until", until.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The code that stands for this person, until when. */
	Optional<Instant> until(UUID caseFile, Role role, @Nullable UUID guardian) {
		return of("select expires_at from app.family_invitation where" + OF + "and" + STANDS
				+ " order by expires_at desc limit 1", caseFile, role, guardian)
			.query((row, number) -> row.getObject("expires_at", OffsetDateTime.class).toInstant())
			.optional();
	}

	/** No code for this person stands any more. */
	void end(UUID caseFile, Role role, @Nullable UUID guardian) {
		of("update app.family_invitation set ended_at = :now, name = '' where" + OF
				+ "and used_at is null and ended_at is null", caseFile, role, guardian)
			.update();
	}

	/** Locked, so that two who type the same code at once do not both get in. */
	Optional<Invitation> find(InvitationCode code) {
		return asNobodyKnown(() -> database
			.sql("select * from app.family_invitation where code_hash = :code and" + STANDS + " for update")
			.param("code", code.hash())
			.param("now", now())
			.query((row, number) -> invitation(row))
			.optional());
	}

	void failed(Invitation invitation) {
		asNobodyKnown(() -> database.sql("update app.family_invitation set failures = failures + 1 where id = :id")
			.param("id", invitation.id())
			.update());
	}

	void used(Invitation invitation, UserId user) {
		asNobodyKnown(() -> database
			.sql("update app.family_invitation set used_at = :now, used_by = :user, name = '' where id = :id")
			.param("now", now())
			.param("user", user.value())
			.param("id", invitation.id())
			.update());
	}

	/** Who comes with a code stands in no relation to the case before it is used. */
	static <T> T asNobodyKnown(Supplier<T> act) {
		return Acting.overAll(JOB, act);
	}

	private JdbcClient.StatementSpec of(String sql, UUID caseFile, Role role, @Nullable UUID guardian) {
		return database.sql(sql)
			.param("case", caseFile)
			.param("role", role.name())
			.param("guardian", text(guardian))
			.param("now", now());
	}

	private static Invitation invitation(ResultSet row) throws SQLException {
		return new Invitation(row.getObject("id", UUID.class), row.getObject("case_file_id", UUID.class),
				row.getObject("pupil_id", UUID.class), Role.valueOf(row.getString("role")),
				row.getObject("guardian_id", UUID.class), row.getString("name"), row.getBytes("proof_hash"));
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
	}

}
