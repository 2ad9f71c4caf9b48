package nl.routebord.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseSubject;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.jspecify.annotations.Nullable;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All requests of data subjects. */
@Component
class RightsRequests {

	private static final String NEWEST_FIRST = " order by received_on desc, id";

	private final JdbcClient database;

	private final Vault vault;

	RightsRequests(JdbcClient database, Vault vault) {
		this.database = database;
		this.vault = vault;
	}

	/**
	 * @return false when the same form was sent before
	 */
	boolean add(UUID id, CaseFacts facts, FileRequest command, Actor family, LocalDate today, LocalDate dueOn) {
		CaseSubject.Kin kin = facts.subject().family().get(family.user());
		return database.sql("""
				insert into app.rights_request (id, case_file_id, request, kind, asked_by, asked_role, asker_guardian,
				    unit_id, text, received_on, due_on)
				values (:id, :case, :request, :kind, :by, :role, cast(:guardian as uuid), :unit, :text, :today, :due)
				on conflict (request) do nothing
				""")
			.param("id", id)
			.param("case", facts.caseFile())
			.param("request", command.request())
			.param("kind", Objects.requireNonNull(command.right()).name())
			.param("by", family.user().value())
			.param("role", family.role().name())
			.param("guardian", (kin != null) ? text(kin.guardian()) : null)
			.param("unit", Objects.requireNonNull(command.unit()).value())
			.param("text", command.text().strip())
			.param("today", today)
			.param("due", dueOn)
			.update() == 1;
	}

	/** One that came on paper or in a talk. */
	boolean add(UUID id, UUID caseFile, EnterRequest command, Actor staff, LocalDate dueOn) {
		AskedBy asker = Objects.requireNonNull(command.by());
		return database.sql("""
				insert into app.rights_request (id, case_file_id, request, kind, asked_by, asked_role, asker_guardian,
				    asker_authority, requester, unit_id, text, received_on, due_on, way, identity_check, entered_by)
				values (:id, :case, :request, :kind, :by, :role, cast(:guardian as uuid), cast(:authority as boolean),
				    :requester, :unit, :text, :received, :due, :way, :identity, :by)
				on conflict (request) do nothing
				""")
			.param("id", id)
			.param("case", caseFile)
			.param("request", command.request())
			.param("kind", Objects.requireNonNull(command.right()).name())
			.param("by", staff.user().value())
			.param("role", asker.role().name())
			.param("guardian", text(asker.guardian()))
			.param("authority", asker.authority())
			.param("requester", vault.seal(asker.requester(), requester(id, staff.unit())))
			.param("unit", staff.unit().value())
			.param("text", command.text().strip())
			.param("received", command.receivedOn())
			.param("due", dueOn)
			.param("way", Objects.requireNonNull(command.way()).name())
			.param("identity", Objects.requireNonNull(command.identity()).name())
			.update() == 1;
	}

	List<RightsRequestView> by(UUID caseFile, Actor family) {
		return database
			.sql("select * from app.rights_request where case_file_id = :case and asked_by = :by" + NEWEST_FIRST)
			.param("case", caseFile)
			.param("by", family.user().value())
			.query((row, number) -> view(row))
			.list();
	}

	List<RightsRequestView> to(UUID caseFile, UnitId unit) {
		return database
			.sql("select * from app.rights_request where case_file_id = :case and unit_id = :unit" + NEWEST_FIRST)
			.param("case", caseFile)
			.param("unit", unit.value())
			.query((row, number) -> view(row))
			.list();
	}

	/** Whose account asked, if it came by an account. */
	Optional<UUID> account(UUID id) {
		return database.sql("select asked_by from app.rights_request where id = :id and entered_by is null")
			.param("id", id)
			.query(UUID.class)
			.optional();
	}

	/**
	 * The family that a request is about, unless it was refused; also for a unit that has
	 * left.
	 */
	Optional<CaseSubject> subject(UUID id, UnitId keeper) {
		return database.sql("select app.rights_subject(:id, :unit)")
			.param("id", id)
			.param("unit", keeper.value())
			.query((row, number) -> Optional.ofNullable(row.getString(1)).map(CaseSubject::read))
			.single();
	}

	/**
	 * @return false when it was extended or answered already
	 */
	boolean extend(UUID id, LocalDate today, LocalDate dueOn, String reason) {
		return database.sql("""
				update app.rights_request set extended_on = :today, extension_reason = :reason, due_on = :due
				where id = :id and extended_on is null and answered_on is null
				""")
			.param("today", today)
			.param("reason", reason.strip())
			.param("due", dueOn)
			.param("id", id)
			.update() == 1;
	}

	/**
	 * @return false when it was answered already
	 */
	boolean answer(AnswerRequest answer, Actor actor, LocalDate today, RightsRequestView.Recourse recourse) {
		return database.sql("""
				update app.rights_request set answered_on = :today, answered_by = :by, granted = :granted,
				    answer = :answer, ground = :ground, record_id = cast(:record as uuid), remedy = :remedy,
				    remedy_until = :until
				where id = :id and answered_on is null
				""")
			.param("today", today)
			.param("by", actor.user().value())
			.param("granted", answer.grants())
			.param("answer", answer.answer().strip())
			.param("ground", (answer.ground() != null) ? answer.ground().name() : null)
			.param("record", text(answer.record()))
			.param("remedy", recourse.remedy().name())
			.param("until", recourse.until())
			.param("id", answer.id())
			.update() == 1;
	}

	private RightsRequestView view(ResultSet row) throws SQLException {
		Optional<LocalDate> extended = date(row, "extended_on");
		Optional<LocalDate> until = date(row, "remedy_until");
		String reason = row.getString("extension_reason");
		String remedy = row.getString("remedy");
		UUID id = row.getObject("id", UUID.class);
		UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
		AskedBy asker = new AskedBy(Role.valueOf(row.getString("asked_role")),
				row.getObject("asker_guardian", UUID.class), row.getObject("asker_authority", Boolean.class),
				vault.open(row.getString("requester"), requester(id, unit)));
		return new RightsRequestView(id, Right.valueOf(row.getString("kind")), asker, row.getString("way"),
				row.getString("identity_check"), unit, row.getString("text"),
				row.getObject("received_on", LocalDate.class), row.getObject("due_on", LocalDate.class),
				extended.map((on) -> new RightsRequestView.Extension(on, reason)), date(row, "answered_on"),
				Optional.ofNullable(row.getObject("granted", Boolean.class)), row.getString("answer"),
				Optional.ofNullable(row.getString("ground")).map(Refusal::valueOf),
				until.map((last) -> new RightsRequestView.Recourse(Remedy.valueOf(remedy), last)));
	}

	private static Place requester(UUID id, UnitId unit) {
		return new Place("rights_request", "requester", id, unit);
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

	private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, LocalDate.class));
	}

}
