package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.ReportReading;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.leerplicht.FollowUpRule.Move;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows leerplicht its own investigations; every reading is logged. */
@Service
@Transactional
public class FollowUpReading {

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final FileCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final ReportReading reports;

	private final DutyLetters letters;

	private final Vault vault;

	private final Settings settings;

	private final Clock clock;

	FollowUpReading(DutyPupils pupils, FollowUps followUps, FileCircle circle, CaseAccess access, CaseDesk cases,
			ReportReading reports, DutyLetters letters, Vault vault, Settings settings, Clock clock) {
		this.pupils = pupils;
		this.followUps = followUps;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.reports = reports;
		this.letters = letters;
		this.vault = vault;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * What was done after a report, and about the same child before; the open one first.
	 */
	public List<FollowUpView> ofReport(UUID report, Actor actor) {
		UUID roll = reports.view(report, actor).pupilId();
		return pupils.onRoll(actor.unit(), roll).map((pupil) -> of(pupil, actor)).orElse(List.of());
	}

	/** The same of the child of a case. */
	public List<FollowUpView> ofCase(CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.FOLLOW_UP_ABSENCE);
		return pupils.inCase(actor.unit(), caseFile.value()).map((pupil) -> of(pupil, actor)).orElse(List.of());
	}

	/** Of a child in the file. */
	public List<FollowUpView> ofPupil(UUID pupil, Actor actor) {
		return of(pupils.find(pupil).orElseThrow(NotFound::new), actor);
	}

	public FollowUpView one(UUID id, Actor actor) {
		FollowUp followUp = followUps.find(id).orElseThrow(NotFound::new);
		DutyPupil pupil = pupils.find(followUp.pupil()).orElseThrow(NotFound::new);
		return of(pupil, actor).stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
	}

	private List<FollowUpView> of(DutyPupil pupil, Actor actor) {
		CaseFacts facts = circle.facts(pupil);
		access.require(actor, facts, Action.FOLLOW_UP_ABSENCE);
		Set<DataCategory> shown = EnumSet.of(DataCategory.ID_BASIS);
		Set<UUID> told = letters.of(pupil.id());
		List<FollowUpView> views = followUps.of(pupil.id())
			.stream()
			.map((one) -> view(one, pupil, facts, actor, shown, told))
			.toList();
		access.logRead(actor, facts, shown);
		return views;
	}

	private FollowUpView view(FollowUp one, DutyPupil pupil, CaseFacts facts, Actor actor, Set<DataCategory> shown,
			Set<UUID> told) {
		List<StepView> steps = new ArrayList<>();
		for (Step step : one.steps()) {
			if (access.decide(actor, facts, RecordFacts.of(step.category(), pupil.unit(), actor.role())).permits()) {
				shown.add(step.category());
				steps.add(new StepView(step.id(), step.kind(), step.word(), step.on(),
						vault.open(step.text(), step.place(pupil.unit())), step.enforcing(), told.contains(step.id())));
			}
		}
		return new FollowUpView(one.id(), one.version(), pupil.id(), pupil.name(), pupil.birthDate(), one.openedOn(),
				one.closedOn().orElse(null), one.route().orElse(null), one.reports(), steps, next(one, pupil),
				possible(one, pupil));
	}

	/** LPW 22: who is to be heard, and by when. */
	private List<NextStep> next(FollowUp one, DutyPupil pupil) {
		List<NextStep> next = new ArrayList<>();
		if (one.closedOn().isEmpty()) {
			LocalDate due = HearingTerm.of(one, settings, today());
			if (!pupil.isAdult(today()) && !one.has(StepKind.PARENTS_HEARD, StepKind.PARENTS_NOT_HEARD)) {
				next.add(new NextStep(StepKind.PARENTS_HEARD, due));
			}
			if (pupil.isTwelve(today()) && !one.has(StepKind.PUPIL_HEARD, StepKind.PUPIL_NOT_HEARD)) {
				next.add(new NextStep(StepKind.PUPIL_HEARD, due));
			}
		}
		return next;
	}

	private Map<StepKind, List<String>> possible(FollowUp one, DutyPupil pupil) {
		Map<StepKind, List<String>> possible = new EnumMap<>(StepKind.class);
		for (StepKind kind : StepKind.values()) {
			List<String> words = (kind.words().isEmpty() ? List.of("") : kind.words()).stream()
				.filter((word) -> FollowUpRule.against(one, pupil, new Move(kind, word, today())).isEmpty())
				.toList();
			if (!words.isEmpty()) {
				possible.put(kind, words);
			}
		}
		return possible;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
