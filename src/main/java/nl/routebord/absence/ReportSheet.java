package nl.routebord.absence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.WorkContact;
import nl.routebord.vault.Vault;

import org.springframework.stereotype.Component;

/** A report as a line of the file that the register takes (domain.md 1.7). */
@Component
class ReportSheet {

	/** In the words of the register (domain.md 1.7). */
	static final List<String> REPORT = List.of("melding", "poging", "pgn", "vestiging", "begindatum", "einddatum",
			"soort", "reden", "alleLessenGemist", "actieSchool", "actieGemeenteGewenst", "toelichting", "melder",
			"melderFunctie", "melderTelefoon", "melderEmail", "telefoon", "afwijkendAdres", "leslocatie",
			"verzuimdagen", "bericht");

	private final ReportDays days;

	private final ReportForms forms;

	private final Roll roll;

	private final Directory directory;

	private final Vault vault;

	ReportSheet(ReportDays days, ReportForms forms, Roll roll, Directory directory, Vault vault) {
		this.days = days;
		this.forms = forms;
		this.roll = roll;
		this.directory = directory;
		this.vault = vault;
	}

	/**
	 * @param taker who takes the file along, for a report of which nobody kept who sent
	 * it
	 */
	List<String> cells(AbsenceReport report, WorkContact taker) {
		RollPupil pupil = roll.find(report.pupil()).orElseThrow();
		SendReport form = forms.open(report);
		WorkContact reporter = Objects.requireNonNullElse(form.reporter(), taker);
		DueReport what = report.what();
		if (report.state() == ReportState.WITHDRAWN) {
			return withdrawn(report, pupil);
		}
		String missed = this.days.days(report.id())
			.stream()
			.map((day) -> day.on() + ":" + day.minutes())
			.reduce((first, next) -> first + "," + next)
			.orElse("");
		return List.of(report.id().toString(), String.valueOf(report.attempt()), vault.open(pupil.pgn(), pupil.place()),
				directory.organisation(report.school()).map(OrganisationView::code).orElse(""), what.begin().toString(),
				what.end().toString(), what.kind().name(), form.reason(), yes(what.allMissed()), form.schoolAction(),
				yes(form.actionWanted()), form.explanation(), reporter.name(), reporter.role().name(), reporter.phone(),
				reporter.mail(), form.phone(), form.address(), form.location(), missed,
				report.change().isPresent() ? "CORRECTIE" : "MELDING");
	}

	/** No more than the register needs to find it. */
	private List<String> withdrawn(AbsenceReport report, RollPupil pupil) {
		List<String> cells = new ArrayList<>(Collections.nCopies(REPORT.size(), ""));
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

}
