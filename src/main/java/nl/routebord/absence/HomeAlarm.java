package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Director;
import nl.routebord.route.Directors;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.RelationKind;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who must act that a child at home reached a band (domain.md 3.2, 3.4): the
 * school, leerplicht and the director of the case, each once and as far as each may know
 * why the child is absent.
 */
@Component
class HomeAlarm {

	static final Map<HomeBand, String> KINDS = new EnumMap<>(Map.of(HomeBand.W4_M3, "childAtHome", HomeBand.M3_M6,
			"childAtHomeTooLong", HomeBand.M6_M12, "childAtHomeHalfYear", HomeBand.GE_M12, "childAtHomeYear"));

	private static final String AFTERCARE = "childBack";

	private static final String PAGE = "absence/episode";

	/** A director of another role has no page of the days at home. */
	private static final String PLAN = "consultation/plan";

	private static final Set<Role> CALLED = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER);

	private static final Set<Role> READERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER,
			Role.SWV_CONSULTANT);

	private static final int WORKING_DAYS_TO_ACT = 5;

	private final CaseDesk cases;

	private final Directors directors;

	private final CaseAccess access;

	private final TaskBoard tasks;

	private final Episodes episodes;

	private final Settings settings;

	private final Clock clock;

	HomeAlarm(CaseDesk cases, Directors directors, CaseAccess access, TaskBoard tasks, Episodes episodes,
			Settings settings, Clock clock) {
		this.cases = cases;
		this.directors = directors;
		this.access = access;
		this.tasks = tasks;
		this.episodes = episodes;
		this.settings = settings;
		this.clock = clock;
	}

	/** What was asked in an earlier band is asked anew. */
	void reached(Episode episode) {
		if (episode.band() == HomeBand.LT_4W || episode.endedOn().isPresent()) {
			return;
		}
		stop(episode.id());
		String kind = Objects.requireNonNull(KINDS.get(episode.band()));
		Director director = directors.of(episode.caseFile());
		CaseFacts facts = cases.facts(episode.caseFile());
		for (CaseParty party : access.readers(facts, episode.facts())) {
			boolean directs = party.unit().equals(director.unit());
			if (party.relation() != RelationKind.FORMER && (directs || CALLED.contains(party.role()))) {
				tasks.open(task(episode, kind, party.role(), party.unit(), directs ? director.person() : null));
			}
		}
	}

	/** The child is at school again, or another band asks anew. */
	void stop(UUID episode) {
		KINDS.values().forEach((kind) -> tasks.close(episode, kind, null, null));
	}

	/** Six or thirteen weeks after the end somebody asks how it goes. */
	void aftercare(Episode episode, int weeks) {
		tasks.open(task(episode, AFTERCARE + weeks, episode.unitRole(), episode.unit(), null));
	}

	/** Whoever writes something in the case has acted on what it was told. */
	@EventListener
	public void acted(CaseHappening happening) {
		if (!happening.actor().isSystem()) {
			episodes.open(happening.caseFile())
				.ifPresent((episode) -> KINDS.values()
					.forEach((kind) -> tasks.close(episode, kind, happening.actor().unit(), null)));
		}
	}

	private OpenTask task(Episode episode, String kind, Role role, UnitId unit, @Nullable UserId person) {
		LocalDate due = settings.workingDays().after(LocalDate.now(clock), WORKING_DAYS_TO_ACT);
		return new OpenTask(episode.caseFile(), episode.id(), kind, READERS.contains(role) ? PAGE : PLAN, role, unit,
				person, due);
	}

}
