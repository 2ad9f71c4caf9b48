package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.ReportAnswered;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.leerplicht.FollowUpRule.Move;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.CaseHead;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leerplicht investigates: takes a report in, hears parents and pupil, chooses a route of
 * MAS, acts, and answers the school when it closes (domain.md 1.5; LPW 22).
 */
@Service
@Transactional
public class FollowUpDesk {

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final FileCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final ReportReading reports;

	private final DutyLetters letters;

	private final Vault vault;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowUpDesk(DutyPupils pupils, FollowUps followUps, FileCircle circle, CaseAccess access, CaseDesk cases,
			ReportReading reports, DutyLetters letters, Vault vault, AuditTrail trail, ApplicationEventPublisher events,
			Clock clock) {
		this.pupils = pupils;
		this.followUps = followUps;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.reports = reports;
		this.letters = letters;
		this.vault = vault;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a report in: it goes into the investigation that runs, or begins one. The
	 * school reads that it is being treated.
	 */
	public UUID takeIn(UUID request, UUID report, Actor actor) {
		ReportView received = reports.view(report, actor);
		access.require(actor, circle.facts(received.pupilId(), actor), Action.FOLLOW_UP_ABSENCE);
		Optional<CaseFileId> caseFile = received.caseNumber().map(cases::require);
		DutyPupil pupil = pupils.onRoll(actor.unit(), received.pupilId())
			.or(() -> caseFile.flatMap((id) -> pupils.inCase(actor.unit(), id.value())))
			.orElseGet(() -> add(received.pupil(), received.birthDate(), received.pupilId(), caseFile, actor));
		UUID id = begin(request, pupil, report, actor);
		if (received.state() == ReportState.ACCEPTED || received.state() == ReportState.NOTED) {
			events.publishEvent(new ReportAnswered(report,
					new AnswerReport(ReportState.IN_TREATMENT, null, CloseExplanation.ACTION_RUNNING), actor));
		}
		return id;
	}

	/** Begins one in a case, without a report. */
	public UUID takeIn(UUID request, CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.FOLLOW_UP_ABSENCE);
		CaseHead head = cases.head(caseFile, actor);
		DutyPupil pupil = pupils.inCase(actor.unit(), caseFile.value())
			.orElseGet(() -> add(head.pupil(), cases.birthDate(caseFile), null, Optional.of(caseFile), actor));
		return begin(request, pupil, null, actor);
	}

	/** Takes the next step; the same step again is the same. */
	public void take(UUID id, @Nullable Long version, TakeStep command, Actor actor) {
		FollowUp before = followUps.lock(id).orElseThrow(NotFound::new);
		DutyPupil pupil = require(before, actor);
		if (before.holds(command.request())) {
			return;
		}
		if (version != null && version != before.version()) {
			throw new Stale("leerplicht.stale");
		}
		command.faults(today()).throwIfAny();
		StepKind kind = Objects.requireNonNull(command.kind());
		LocalDate on = Objects.requireNonNull(command.on());
		String word = kind.words().isEmpty() ? "" : command.word();
		FollowUpRule.against(before, pupil, new Move(kind, word, on)).ifPresent((rule) -> {
			throw new RuleViolated(rule.field(), "leerplicht.rule." + rule.name());
		});
		Step step = sealed(command.request(), kind, word, null, on, command.text(), before.enforces(kind, word), pupil);
		followUps.take(before, step, pupil, (kind == StepKind.CLOSED) ? today() : null, actor);
		letters.aboutStep(step, command.text().strip(), pupil, actor);
		tell(step, pupil, actor);
		if (kind == StepKind.CLOSED) {
			AnswerReport answer = new AnswerReport(ReportState.CLOSED, CloseReason.valueOf(word),
					command.explanation());
			before.reports().forEach((report) -> events.publishEvent(new ReportAnswered(report, answer, actor)));
		}
	}

	/** Access comes before what was sent. */
	public void requireMay(UUID id, Actor actor) {
		require(followUps.find(id).orElseThrow(NotFound::new), actor);
	}

	private DutyPupil require(FollowUp followUp, Actor actor) {
		DutyPupil pupil = pupils.find(followUp.pupil()).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil), Action.FOLLOW_UP_ABSENCE);
		return pupil;
	}

	private DutyPupil add(String name, LocalDate born, @Nullable UUID roll, Optional<CaseFileId> caseFile,
			Actor actor) {
		DutyPupil pupil = new DutyPupil(UUID.randomUUID(), actor.unit(), name, born, Optional.ofNullable(roll),
				caseFile.map(CaseFileId::value));
		pupils.add(pupil, today());
		return pupil;
	}

	private UUID begin(UUID request, DutyPupil pupil, @Nullable UUID report, Actor actor) {
		pupils.lock(pupil.id());
		Optional<FollowUp> open = followUps.of(pupil.id())
			.stream()
			.filter((one) -> one.closedOn().isEmpty() || one.holds(request))
			.findFirst();
		UUID id = open.map(FollowUp::id).orElse(request);
		if (open.isEmpty()) {
			followUps.add(id, pupil, today());
		}
		boolean known = open.filter((one) -> report == null || one.reports().contains(report)).isPresent();
		if (!known) {
			Step step = sealed(request, StepKind.INTAKE, "", report, today(), "", false, pupil);
			followUps.write(id, step, pupil, actor);
			tell(step, pupil, actor);
		}
		return id;
	}

	private Step sealed(UUID id, StepKind kind, String word, @Nullable UUID report, LocalDate on, String text,
			boolean enforcing, DutyPupil pupil) {
		return new Step(id, kind, word, report, on, vault.seal(text.strip(), Step.place(id, enforcing, pupil.unit())),
				enforcing);
	}

	/** The case hears that leerplicht works; not what it enforces. */
	private void tell(Step step, DutyPupil pupil, Actor actor) {
		trail.record(actor, (step.enforcing() ? Action.ENFORCE_DUTY : Action.FOLLOW_UP_ABSENCE).name(),
				pupil.caseFile().orElse(null), step.id());
		if (!step.enforcing()) {
			pupil.caseFile()
				.map(CaseFileId::new)
				.ifPresent((caseFile) -> events.publishEvent(CaseHappening.told(caseFile, actor,
						DataCategory.NOTE_INTERNAL, "journal.leerplicht." + step.kind(), step.on().toString())));
		}
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
