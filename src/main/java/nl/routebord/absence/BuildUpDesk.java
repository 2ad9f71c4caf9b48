package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the timetable with which a child at home goes to school again, and keeps what came
 * of it week by week.
 */
@Service
@Transactional
public class BuildUpDesk {

	private final EpisodeDoor door;

	private final BuildUps plans;

	private final EpisodeBook book;

	private final HomeAlarm alarm;

	private final Clock clock;

	BuildUpDesk(EpisodeDoor door, BuildUps plans, EpisodeBook book, HomeAlarm alarm, Clock clock) {
		this.door = door;
		this.plans = plans;
		this.book = book;
		this.alarm = alarm;
		this.clock = clock;
	}

	/** In place of the one before. */
	public void set(CaseFileId caseFile, UUID id, @Nullable Long version, SetBuildUp command, Actor actor) {
		Episode episode = door.kept(caseFile, id, version, actor);
		command.faults(episode.startedOn(), today()).throwIfAny();
		episode.requireOpenTo(EpisodeEvent.Kind.PARTIAL);
		plans.set(id, command, actor);
		SetBuildUp.Step first = command.steps().get(0);
		book.write(episode, new EpisodeEvent(EpisodeEvent.Kind.PARTIAL, from(episode, first.monday()), null, "",
				Objects.requireNonNull(first.hours()), null), actor);
		alarm.buildUp(episode, plan(id));
	}

	/** Only the school knows who was there. Written again it is corrected. */
	public void realise(CaseFileId caseFile, UUID id, @Nullable Long version, RealiseWeek command, Actor actor) {
		Episode episode = door.kept(caseFile, id, version, actor);
		if (actor.role() != Role.SCHOOL_CARE_COORDINATOR) {
			throw new NotAllowed("absence.build-up-school");
		}
		command.faults(plan(id), today()).throwIfAny();
		episode.requireOpenTo(EpisodeEvent.Kind.PARTIAL);
		LocalDate week = Objects.requireNonNull(command.week());
		plans.realise(id, week, Objects.requireNonNull(command.hours()), actor);
		BuildUp now = plan(id);
		book.write(episode, new EpisodeEvent(EpisodeEvent.Kind.PARTIAL, from(episode, week), null, "",
				now.planned(week), command.hours()), actor);
		alarm.buildUp(episode, now);
	}

	/** Of the week in which the child came to sit at home, the days since. */
	private static LocalDate from(Episode episode, LocalDate monday) {
		return monday.isBefore(episode.startedOn()) ? episode.startedOn() : monday;
	}

	private BuildUp plan(UUID episode) {
		return plans.of(episode).orElseThrow(NotFound::new);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
