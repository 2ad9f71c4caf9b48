package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.EducationDuty;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The children of whom leerplicht keeps a file; every reading is logged. */
@Service
@Transactional
public class DutyReading {

	private static final int MOST = 100;

	private static final String LIST = """
			select p.id, p.name, p.birth_date,
			    exists (select from app.leerplicht_follow_up f where f.pupil_id = p.id and f.closed_on is null) as open,
			    (select e.kind from app.leerplicht_exemption e where e.pupil_id = p.id
			        and e.state in ('ACKNOWLEDGED', 'GRANTED') and e.from_on <= :today
			        and (e.until_on is null or e.until_on >= :today) order by e.from_on desc limit 1) as exempted
			from app.leerplicht_pupil p
			where p.unit_id = :unit and (:sought = '' or lower(p.name) like :like)
			order by open desc, p.name, p.id limit :limit
			""";

	private final DutyPupils pupils;

	private final Exemptions exemptions;

	private final DutyLetters letters;

	private final FileCircle circle;

	private final CaseAccess access;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final Clock clock;

	DutyReading(DutyPupils pupils, Exemptions exemptions, DutyLetters letters, FileCircle circle, CaseAccess access,
			Vault vault, JdbcClient jdbc, Clock clock) {
		this.pupils = pupils;
		this.exemptions = exemptions;
		this.letters = letters;
		this.circle = circle;
		this.access = access;
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those of the actor's unit whose name holds this; who is investigated first. */
	public List<DutyRow> list(String sought, Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
		String typed = sought.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "");
		List<DutyRow> rows = jdbc.sql(LIST)
			.param("today", today())
			.param("unit", actor.unit().value())
			.param("sought", typed)
			.param("like", "%" + typed + "%")
			.param("limit", MOST)
			.query(DutyReading::row)
			.list();
		access.logListed(actor, rows.stream().map(DutyRow::id).toList());
		return rows;
	}

	public DutyView pupil(UUID id, Actor actor) {
		DutyPupil pupil = pupils.find(id).orElseThrow(NotFound::new);
		CaseFacts facts = circle.facts(pupil);
		access.require(actor, facts, Action.KEEP_EXEMPTION);
		List<Exemption> all = exemptions.of(id);
		Set<UUID> told = letters.of(id);
		access.logRead(actor, facts, EnumSet.of(DataCategory.ID_BASIS, DataCategory.FAMILY));
		return new DutyView(pupil.id(), pupil.name(), pupil.birthDate(),
				EducationDuty.of(pupil.birthDate(), today(), false),
				all.stream().filter((one) -> one.exempts(today())).map(Exemption::kind).findFirst().orElse(null),
				all.stream().map((one) -> view(one, pupil, told)).toList());
	}

	private ExemptionView view(Exemption one, DutyPupil pupil, Set<UUID> told) {
		ReceiveExemption asked = one.asked();
		boolean open = one.state() == ExemptionState.RECEIVED;
		return new ExemptionView(one.id(), one.version(), one.kind(), one.state(),
				java.util.Objects.requireNonNull(asked.received()), asked.declared(), asked.declaredBy(), one.from(),
				one.until(), one.decideBy(), one.decidedOn().orElse(null), one.renewBy().orElse(null),
				open ? one.against(pupil) : one.faults(), open && one.isHopeless(pupil),
				vault.open(one.reason(), one.place()), told.contains(one.id()));
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
