package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.EducationDuty;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The children of whom leerplicht keeps a file; every reading is logged. */
@Service
@Transactional
public class DutyReading {

	private static final int PAGE = 50;

	private static final String SOUGHT = """
			from app.leerplicht_pupil p where p.unit_id = :unit and (:sought = '' or lower(p.name) like :like)
			""";

	/**
	 * Of the last row of the page before only the id is told: a name is not for
	 * addresses.
	 */
	private static final String LIST = """
			with p as (select p.id, p.name, p.birth_date, exists (select from app.leerplicht_follow_up f
			    where f.pupil_id = p.id and f.closed_on is null) as open
			""" + SOUGHT + """
			)
			select p.*,
			    (select e.kind from app.leerplicht_exemption e where e.pupil_id = p.id
			        and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.from_on <= :today
			        and (e.until_on is null or e.until_on >= :today) order by e.from_on desc limit 1) as exempted
			from p where cast(:after as uuid) is null or (not p.open, p.name, p.id) > (select not l.open, l.name, l.id
			    from p l where l.id = cast(:after as uuid))
			order by not p.open, p.name, p.id limit :limit
			""";

	private final DutyPupils pupils;

	private final Exemptions exemptions;

	private final DutyLetters letters;

	private final LeaveCalendar calendar;

	private final FileCircle circle;

	private final CaseAccess access;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final Clock clock;

	DutyReading(DutyPupils pupils, Exemptions exemptions, DutyLetters letters, LeaveCalendar calendar,
			FileCircle circle, CaseAccess access, Vault vault, JdbcClient jdbc, Clock clock) {
		this.pupils = pupils;
		this.exemptions = exemptions;
		this.letters = letters;
		this.calendar = calendar;
		this.circle = circle;
		this.access = access;
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the actor's unit whose name holds this; who is investigated first. */
	public Slice<DutyRow> list(String sought, @Nullable String cursor, Actor actor) {
		requireLeerplicht(actor);
		Cursor after = Cursor.read(cursor, 1);
		List<DutyRow> rows = seek(LIST, sought, actor).param("today", today())
			.param("after", (after != null) ? after.part(0) : null)
			.param("limit", PAGE + 1)
			.query(DutyReading::row)
			.list();
		Slice<DutyRow> page = Slice.of(rows, PAGE, (row) -> List.of(row.id().toString()), null);
		access.logListed(actor, page.items().stream().map(DutyRow::id).toList());
		return page;
	}

	/** How many there are of those, on all pages. */
	public int count(String sought, Actor actor) {
		requireLeerplicht(actor);
		return seek("select count(*)::int " + SOUGHT, sought, actor).query(Integer.class).single();
	}

	private JdbcClient.StatementSpec seek(String sql, String sought, Actor actor) {
		String typed = sought.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
		return jdbc.sql(sql)
			.param("unit", actor.unit().value())
			.param("sought", typed)
			.param("like", "%" + typed + "%");
	}

	private static void requireLeerplicht(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
	}

	public DutyView pupil(UUID id, Actor actor) {
		DutyPupil pupil = pupils.find(id).orElseThrow(NotFound::new);
		CaseFacts facts = circle.facts(pupil);
		access.require(actor, facts, Action.KEEP_EXEMPTION);
		List<Exemption> all = exemptions.of(id);
		LeaveDays leave = calendar.of(pupil);
		Set<UUID> told = letters.of(id);
		access.logRead(actor, facts, EnumSet.of(DataCategory.ID_BASIS, DataCategory.FAMILY));
		return new DutyView(pupil.id(), pupil.name(), pupil.birthDate(),
				EducationDuty.of(pupil.birthDate(), today(), false),
				all.stream().filter((one) -> one.exempts(today())).map(Exemption::kind).findFirst().orElse(null),
				all.stream().map((one) -> view(one, pupil, leave, told)).toList());
	}

	private ExemptionView view(Exemption one, DutyPupil pupil, LeaveDays leave, Set<UUID> told) {
		ReceiveExemption asked = one.asked();
		boolean open = one.state() == ExemptionState.RECEIVED;
		return new ExemptionView(one.id(), one.version(), one.kind(), one.state(),
				java.util.Objects.requireNonNull(asked.received()), asked.declared(), asked.declaredBy(), one.from(),
				one.until(), one.decideBy(), one.decidedOn().orElse(null),
				one.renewBy().filter((day) -> !one.isOver(today())).orElse(null),
				open ? one.against(pupil, leave) : one.faults(), open && one.isHopeless(pupil, leave),
				one.isOver(today()), vault.open(one.reason(), one.place()), told.contains(one.id()));
	}

	private static DutyRow row(ResultSet row, int number) throws SQLException {
		String exempted = row.getString("exempted");
		return new DutyRow(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("birth_date", LocalDate.class), row.getBoolean("open"),
				(exempted != null) ? ExemptionKind.valueOf(exempted) : null);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
