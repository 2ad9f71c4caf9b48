package nl.routebord.leerplicht;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.absence.ResidentNumbers;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a municipality tells the register of exemptions of DUO (R-VR-02; LPW 6, WOT 24k3):
 * those from being enrolled, until they are forgotten a year after their end.
 */
@Service
@Transactional
public class ExemptionRegister {

	/** Of each line of the file. */
	public static final List<String> COLUMNS = List.of("pgn", "vrijgesteld", "begindatum", "einddatum",
			"eerdere_vrijstelling", "gemeente");

	private static final String HELD = """
			select p.id, p.name, p.birth_date, p.pgn_index, e.kind, e.from_on, e.until_on,
			    exists (select from app.leerplicht_exemption b where b.pupil_id = p.id and b.from_on < e.from_on
			        and b.state in ('ACKNOWLEDGED', 'GRANTED')) as earlier
			from app.leerplicht_exemption e join app.leerplicht_pupil p on p.id = e.pupil_id
			where e.unit_id = :unit and e.state in ('ACKNOWLEDGED', 'GRANTED')
			and e.kind in ('ART5_A', 'ART5_B', 'ART5_C', 'ART5A', 'ART15')
			order by e.from_on desc, p.name, e.id
			""";

	private final JdbcClient jdbc;

	private final ResidentNumbers numbers;

	private final Directory directory;

	private final CaseAccess access;

	private final AuditTrail trail;

	ExemptionRegister(JdbcClient jdbc, ResidentNumbers numbers, Directory directory, CaseAccess access,
			AuditTrail trail) {
		this.jdbc = jdbc;
		this.numbers = numbers;
		this.directory = directory;
		this.access = access;
		this.trail = trail;
	}

	/** What the file will hold, without the numbers. */
	public List<ExemptionRow> list(Actor actor) {
		List<Held> held = held(actor);
		access.logFilesListed(actor, held.stream().map(Held::pupilId).distinct().toList());
		return held.stream()
			.map((one) -> new ExemptionRow(one.pupilId(), one.name(), one.kind(), one.from(), one.until().orElse(null),
					one.earlier(), numbers.of(one.name(), one.born(), one.index(), actor).isPresent()))
			.toList();
	}

	/**
	 * The lines of the file, which the log tells. Of whom no number is known there is
	 * none.
	 */
	public List<List<String>> file(Actor actor) {
		List<Held> held = held(actor);
		String municipality = directory.organisation(actor.organisation()).map(OrganisationView::code).orElseThrow();
		List<List<String>> lines = new ArrayList<>();
		List<UUID> taken = new ArrayList<>();
		held.forEach((one) -> numbers.of(one.name(), one.born(), one.index(), actor).ifPresent((number) -> {
			lines.add(line(one, number, municipality));
			taken.add(one.pupilId());
		}));
		access.logFilesListed(actor, taken.stream().distinct().toList());
		trail.record(actor, Act.done("EXEMPTIONS_EXPORTED").with(lines.size()).by(Channel.EXPORT));
		return lines;
	}

	private static List<String> line(Held one, String number, String municipality) {
		return List.of(number, "ja", one.from().toString(), one.until().map(LocalDate::toString).orElse(""),
				one.earlier() ? "ja" : "nee", municipality);
	}

	private List<Held> held(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
		return jdbc.sql(HELD).param("unit", actor.unit().value()).query(ExemptionRegister::held).list();
	}

	private static Held held(ResultSet row, int number) throws SQLException {
		return new Held(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("birth_date", LocalDate.class),
				ExemptionKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
				row.getObject("from_on", LocalDate.class),
				Optional.ofNullable(row.getObject("until_on", LocalDate.class)), row.getBoolean("earlier"),
				row.getBytes("pgn_index"));
	}

	private record Held(UUID pupilId, String name, LocalDate born, ExemptionKind kind, LocalDate from,
			Optional<LocalDate> until, boolean earlier, byte @Nullable [] index) {

		@Override
		public String toString() {
			return "Held[" + this.pupilId + "]";
		}

	}

}
