package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.HomeCircle.Called;
import nl.routebord.identity.Role;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TableAsked;
import nl.routebord.route.TableNotAsked;
import nl.routebord.route.TaskBoard;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells who must act that a child at home reached a band, each once, and asks for the
 * thuiszittersoverleg (domain.md 3.2, 3.4).
 */
@Component
class HomeAlarm {

	static final Map<HomeBand, String> KINDS = new EnumMap<>(Map.of(HomeBand.W4_M3, "childAtHome", HomeBand.M3_M6,
			"childAtHomeTooLong", HomeBand.M6_M12, "childAtHomeHalfYear", HomeBand.GE_M12, "childAtHomeYear"));

	private static final String AFTERCARE = "childBack";

	private static final String BEHIND = "buildUpBehind";

	private static final String EVALUATE = "buildUpEvaluate";

	private static final String PAGE = "absence/episode";

	/** A director of another role has no page of the days at home. */
	private static final String PLAN = "consultation/plan";

	private static final Set<Role> READERS = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER,
			Role.SWV_CONSULTANT);

	private static final int WORKING_DAYS_TO_ACT = 5;

	private final HomeCircle circle;

	private final TaskBoard tasks;

	private final Episodes episodes;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HomeAlarm(HomeCircle circle, TaskBoard tasks, Episodes episodes, Settings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.circle = circle;
		this.tasks = tasks;
		this.episodes = episodes;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** What was asked in an earlier band is asked anew. */
	void reached(Episode episode) {
		episodes.told(episode.id());
		tell(episode);
	}

	/** The same of one that is told already. */
	void tell(Episode episode) {
		if (episode.band() == HomeBand.LT_4W || episode.endedOn().isPresent()) {
			return;
		}
		stop(episode.id());
		String kind = Objects.requireNonNull(KINDS.get(episode.band()));
		List<Called> called = circle.of(episode);
		LocalDate due = due();
		called.forEach((one) -> tasks.open(task(episode, kind, one, due)));
		if (episode.basis().isThuiszitter()) {
			Called convener = called.stream()
				.filter(Called::directs)
				.findFirst()
				.orElseGet(() -> new Called(episode.unit(), episode.unitRole(), null));
			events.publishEvent(new TableAsked(episode.caseFile(), episode.id(), episode.band().name(), convener.unit(),
					convener.role(), convener.person(), due));
		}
	}

	/** The child is at school again. */
	void over(Episode episode) {
		stop(episode.id());
		tasks.close(episode.id(), BEHIND, null, null);
		tasks.close(episode.id(), EVALUATE, null, null);
		events.publishEvent(new TableNotAsked(episode.caseFile(), episode.id()));
	}

	/**
	 * The director looks at the timetable on its day, and sooner when two weeks in a row
	 * brought less than planned.
	 */
	void buildUp(Episode episode, BuildUp now) {
		Called director = circle.of(episode)
			.stream()
			.filter(Called::directs)
			.findFirst()
			.orElseGet(() -> new Called(episode.unit(), episode.unitRole(), null));
		if (now.isBehind()) {
			tasks.open(task(episode, BEHIND, director, due()));
		}
		else {
			tasks.close(episode.id(), BEHIND, null, null);
		}
		tasks.close(episode.id(), EVALUATE, null, null);
		tasks.open(task(episode, EVALUATE, director, now.evaluateOn()));
	}

	private void stop(UUID episode) {
		tasks.close(episode, KINDS.values(), null);
	}

	/** Six or thirteen weeks after the end somebody asks how it goes. */
	void aftercare(Episode episode, int weeks) {
		tasks.open(task(episode, AFTERCARE + weeks, new Called(episode.unit(), episode.unitRole(), null), due()));
	}

	/** Whoever writes something in the case has acted on what it was told. */
	@EventListener
	public void acted(CaseHappening happening) {
		if (!happening.actor().isSystem()) {
			episodes.open(happening.caseFile())
				.ifPresent((episode) -> tasks.close(episode, KINDS.values(), happening.actor().unit()));
		}
	}

	private LocalDate due() {
		return settings.workingDays().after(LocalDate.now(clock), WORKING_DAYS_TO_ACT);
	}

	private static OpenTask task(Episode episode, String kind, Called one, LocalDate due) {
		return new OpenTask(episode.caseFile(), episode.id(), kind, READERS.contains(one.role()) ? PAGE : PLAN,
				one.role(), one.unit(), one.person(), due);
	}

}
