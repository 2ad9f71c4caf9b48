package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.ReportAnswered;
import nl.routebord.absence.ReportState;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.leerplicht.FollowUpRule.Move;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leerplicht investigates: hears parents and pupil, chooses a route of MAS, acts, and
 * answers the school when it closes (domain.md 1.5; LPW 22). It begins at
 * {@link IntakeDesk}.
 */
@Service
@Transactional
public class FollowUpDesk {

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final StepBook book;

	private final FileCircle circle;

	private final CaseAccess access;

	private final DutyLetters letters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FollowUpDesk(DutyPupils pupils, FollowUps followUps, StepBook book, FileCircle circle, CaseAccess access,
			DutyLetters letters, ApplicationEventPublisher events, Clock clock) {
		this.pupils = pupils;
		this.followUps = followUps;
		this.book = book;
		this.circle = circle;
		this.access = access;
		this.letters = letters;
		this.events = events;
		this.clock = clock;
	}

	/** Takes the next step; the same step again is the same. */
	public void take(UUID id, @Nullable Long version, TakeStep command, Actor actor) {
		FollowUp before = followUps.lock(id).orElseThrow(NotFound::new);
		require(before, actor);
		pupils.follow(before.pupil());
		DutyPupil pupil = pupils.find(before.pupil()).orElseThrow();
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
		Step step = book.sealed(command, kind, word, on, before.enforces(kind, word), pupil);
		followUps.take(before, step, pupil, (kind == StepKind.CLOSED) ? today() : null, actor);
		letters.aboutStep(step, command.text().strip(), pupil, actor);
		book.tell(step, pupil, actor);
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

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
