package nl.routebord.absence;

import java.io.Reader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.WorkContact;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register by file: reports that wait to be taken there, and the answers it gave. */
@Service
@Transactional
public class ReportExchange {

	/** In the words of the register (domain.md 1.7). */
	public static final List<String> REPORT = List.of("melding", "poging", "pgn", "vestiging", "begindatum",
			"einddatum", "soort", "reden", "alleLessenGemist", "actieSchool", "actieGemeenteGewenst", "toelichting",
			"melder", "melderFunctie", "melderTelefoon", "melderEmail", "telefoon", "afwijkendAdres", "leslocatie",
			"verzuimdagen", "bericht");

	public static final List<String> ANSWER = List.of("melding", "poging", "volgnummer", "status", "fouten",
			"sluitreden", "sluittoelichting");

	private final Reports reports;

	private final ReportDays days;

	private final ReportForms forms;

	private final RegisterAnswers answers;

	private final Roll roll;

	private final Directory directory;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportExchange(Reports reports, ReportDays days, ReportForms forms, RegisterAnswers answers, Roll roll,
			Directory directory, CaseAccess access, AuditTrail trail, Vault vault, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.days = days;
		this.forms = forms;
		this.answers = answers;
		this.roll = roll;
		this.directory = directory;
		this.access = access;
		this.trail = trail;
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of the actor's school that were sent and have no answer yet, with numbers.
	 */
	public List<List<String>> waiting(Actor actor) {
		requireOffice(actor);
		List<AbsenceReport> sent = jdbc.sql(
				"select r.* from app.absence_report r where r.school_id = :school and (r.state = 'SENT' or r.change_state = 'SENT') order by r.sent_at, r.id")
			.param("school", actor.organisation().value())
			.query(ReportColumns::report)
			.list();
		access.logListed(actor, sent.stream().map(AbsenceReport::id).toList());
		sent.forEach((one) -> trail.record(actor, "EXPORT_ABSENCE_REPORT", null, one.id()));
		WorkContact taker = directory.contact(actor);
		return sent.stream().map((one) -> cells(one, taker)).toList();
	}

	/** Hears what a file says; a line that was read before changes nothing. */
	public RegisterOutcome take(Reader text, Actor actor) {
		requireOffice(actor);
		List<AbsenceFile.Line> lines = AbsenceFile.read(text, ANSWER);
		Tally tally = new Tally();
		for (AbsenceFile.Line line : lines) {
			tally.count(line, heard(line, actor));
		}
		return tally.outcome();
	}

	private Tally.Counted heard(AbsenceFile.Line line, Actor actor) {
		List<String> cells = line.cells().stream().map(String::strip).toList();
		Optional<AbsenceReport> report = id(cells.get(0)).flatMap(reports::lock)
			.filter((one) -> one.school().equals(actor.organisation()));
		Optional<ReportState> state = word(cells.get(3), ReportState.values());
		Faults faults = new Faults().addIf(report.isEmpty(), "melding", "absence.fault.report")
			.addIf(!cells.get(1).matches("\\d{1,4}"), "poging", "absence.fault.attempt")
			.addIf(!cells.get(2).matches("\\d{1,4}"), "volgnummer", "absence.fault.sequence")
			.addIf(state.isEmpty() || state.get() == ReportState.PREPARED || state.get() == ReportState.SENT
					|| state.get() == ReportState.WITHDRAWN, "status", "absence.fault.state");
		List<Fault> found = faults.list();
		if (!found.isEmpty()) {
			return new Tally.Counted(null, found);
		}
		UUID id = report.orElseThrow().id();
		List<RegisterFault> why = new ArrayList<>();
		Stream.of(cells.get(4).split("[ ,]+"))
			.filter((one) -> !one.isBlank())
			.forEach((one) -> why.add(word(one, RegisterFault.values()).orElse(RegisterFault.OTHER)));
		String message = String.join("/", id.toString(), cells.get(1), cells.get(2));
		boolean fresh = answers
			.keep(new RegisterAnswer(UUID.nameUUIDFromBytes(message.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
					id, Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)), state.orElseThrow(), why,
					word(cells.get(5), CloseReason.values()).orElse(null),
					word(cells.get(6), CloseExplanation.values()).orElse(null), "", clock.instant()));
		answers.hear(id);
		return new Tally.Counted(fresh ? Registrations.Outcome.ADDED : Registrations.Outcome.UNCHANGED, List.of());
	}

	/**
	 * @param taker who takes the file along, for a report of which nobody kept who sent
	 * it
	 */
	private List<String> cells(AbsenceReport report, WorkContact taker) {
		RollPupil pupil = roll.find(report.pupil()).orElseThrow();
		SendReport form = forms.open(report);
		WorkContact reporter = Objects.requireNonNullElse(form.reporter(), taker);
		DueReport what = report.what();
		if (report.state() == ReportState.WITHDRAWN) {
			return withdrawn(report, pupil);
		}
		String days = this.days.days(report.id())
			.stream()
			.map((day) -> day.on() + ":" + day.minutes())
			.reduce((first, next) -> first + "," + next)
			.orElse("");
		return List.of(report.id().toString(), String.valueOf(report.attempt()), vault.open(pupil.pgn(), pupil.place()),
				directory.organisation(report.school()).map(OrganisationView::code).orElse(""), what.begin().toString(),
				what.end().toString(), what.kind().name(), form.reason(), yes(what.allMissed()), form.schoolAction(),
				yes(form.actionWanted()), form.explanation(), reporter.name(), reporter.role().name(), reporter.phone(),
				reporter.mail(), form.phone(), form.address(), form.location(), days,
				report.change().isPresent() ? "CORRECTIE" : "MELDING");
	}

	/** No more than the register needs to find it. */
	private List<String> withdrawn(AbsenceReport report, RollPupil pupil) {
		List<String> cells = new ArrayList<>(java.util.Collections.nCopies(REPORT.size(), ""));
		cells.set(0, report.id().toString());
		cells.set(1, String.valueOf(report.attempt()));
		cells.set(2, vault.open(pupil.pgn(), pupil.place()));
		cells.set(3, directory.organisation(report.school()).map(OrganisationView::code).orElse(""));
		cells.set(REPORT.size() - 1, "INTREKKING");
		return cells;
	}

	private static String yes(boolean value) {
		return value ? "ja" : "nee";
	}

	private static void requireOffice(Actor actor) {
		if (actor.role() != Role.SCHOOL_ABSENCE_OFFICE) {
			throw new NotFound();
		}
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static <E extends Enum<E>> Optional<E> word(String text, E[] words) {
		return Arrays.stream(words).filter((one) -> one.name().equals(text.toUpperCase(Locale.ROOT))).findFirst();
	}

}
