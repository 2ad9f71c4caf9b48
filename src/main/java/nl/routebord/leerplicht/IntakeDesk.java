package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.ReportAnswered;
import nl.routebord.absence.ReceivedReportDesk;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what comes to leerplicht: a report, or a child of a case. What comes while the
 * same child is investigated joins that.
 */
@Service
@Transactional
public class IntakeDesk {

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final StepBook book;

	private final FileCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final ReportReading reports;

	private final ReceivedReportDesk desk;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	IntakeDesk(DutyPupils pupils, FollowUps followUps, StepBook book, FileCircle circle, CaseAccess access,
			CaseDesk cases, ReportReading reports, ReceivedReportDesk desk, ApplicationEventPublisher events,
			Clock clock) {
		this.pupils = pupils;
		this.followUps = followUps;
		this.book = book;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.reports = reports;
		this.desk = desk;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Takes a report in: it goes into the investigation that runs, or begins one. The
	 * school reads that it is being treated.
	 */
	public UUID takeIn(UUID request, UUID report, Actor actor) {
		pupils.await(actor.unit(), report);
		desk.require(report, actor);
		ReportView received = reports.view(report, actor);
		access.require(actor, circle.facts(received.pupilId(), actor), Action.FOLLOW_UP_ABSENCE);
		pupils.await(actor.unit(), received.pupilId());
		Optional<CaseFileId> caseFile = received.caseNumber().map(cases::require);
		DutyPupil pupil = pupils.onRoll(actor.unit(), received.pupilId())
			.or(() -> caseFile.flatMap((id) -> pupils.inCase(actor.unit(), id.value())))
			.or(() -> pupils.sameChild(actor.unit(), received.pupil(), received.birthDate(), received.pupilId()))
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
		pupils.await(actor.unit(), caseFile.value());
		CaseHead head = cases.head(caseFile, actor);
		DutyPupil pupil = pupils.inCase(actor.unit(), caseFile.value())
			.orElseGet(() -> add(head.pupil(), cases.birthDate(caseFile), null, Optional.of(caseFile), actor));
		return begin(request, pupil, null, actor);
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
			Step step = book.intake(request, report, today());
			followUps.write(id, step, pupil, actor);
			book.tell(step, pupil, actor);
		}
		return id;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
