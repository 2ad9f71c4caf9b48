package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps since when a child sits at home, and what came of it (R-TZ-01 to R-TZ-03). */
@Service
@Transactional
public class EpisodeDesk {

	static final String AT_HOME = "childAtHome";

	static final String DEADLOCK = "childAtHomeTooLong";

	static final String AFTERCARE = "childBack";

	private static final String PAGE = "absence/episode";

	private static final int DAYS_TO_ACT = 7;

	private final Episodes episodes;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final TaskBoard tasks;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EpisodeDesk(Episodes episodes, CaseDesk cases, CaseAccess access, TaskBoard tasks, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.episodes = episodes;
		this.cases = cases;
		this.access = access;
		this.tasks = tasks;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** Those of a case that this reader may know of, the latest first. */
	public List<EpisodeView> of(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.requireSeen(actor, facts);
		boolean keeper = access.actions(actor, facts).contains(Action.KEEP_EPISODE);
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		List<EpisodeView> views = episodes.of(caseFile)
			.stream()
			.filter((one) -> access.decide(actor, facts, one.facts()).permits())
			.map((one) -> {
				shown.add(one.basis().category());
				return view(one, keeper);
			})
			.toList();
		access.logRead(actor, facts, shown);
		return views;
	}

	/**
	 * Those that the actor's unit keeps, of the categories that pass; also after it left.
	 */
	List<EpisodeView> own(CaseFileId caseFile, Predicate<DataCategory> also, Actor actor) {
		return episodes.of(caseFile)
			.stream()
			.filter((one) -> one.facts().source().equals(actor.unit()) && also.test(one.basis().category()))
			.map((one) -> view(one, false))
			.toList();
	}

	/** Access comes before what was sent. */
	public void requireMay(CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.KEEP_EPISODE);
	}

	public UUID start(CaseFileId caseFile, StartEpisode command, Actor actor) {
		requireMay(caseFile, actor);
		command.faults(today()).throwIfAny();
		EpisodeBasis basis = Objects.requireNonNull(command.basis());
		requireSource(basis, caseFile, actor);
		LocalDate since = Objects.requireNonNull(command.since());
		List<Episode> earlier = episodes.of(caseFile);
		if (earlier.stream().anyMatch((one) -> one.endedOn().isEmpty())) {
			throw new Conflict("absence.episode-open");
		}
		new Faults()
			.addIf(earlier.stream().anyMatch((one) -> one.endedOn().filter((end) -> !end.isBefore(since)).isPresent()),
					"since", "absence.fault.since-over")
			.throwIfAny();
		HomeBand band = HomeBand.of(since, today());
		Episode episode = new Episode(UUID.randomUUID(), 0, caseFile, actor.unit(), actor.role(), since, basis, false,
				band, band.since(since), null, null, Optional.empty());
		episodes.add(episode);
		episodes.tell(episode.id(), new EpisodeEvent(EpisodeEvent.Kind.STARTED, since, null, basis.name(), null, null),
				actor);
		tell(episode, actor, "started", since.toString());
		reached(episode);
		return episode.id();
	}

	private Episode kept(CaseFileId caseFile, UUID id, @Nullable Long version, Actor actor) {
		requireMay(caseFile, actor);
		Episode episode = episodes.lock(id).filter((one) -> one.caseFile().equals(caseFile)).orElseThrow(NotFound::new);
		if (!access.decide(actor, cases.facts(caseFile), episode.facts()).permits()) {
			throw new NotFound();
		}
		if (version != null && version != episode.version()) {
			throw new Stale("absence.stale");
		}
		return episode;
	}

	public void change(CaseFileId caseFile, UUID id, @Nullable Long version, ChangeEpisode command, Actor actor) {
		Episode episode = kept(caseFile, id, version, actor);
		command.faults(episode.startedOn(), episodes.events(id), today()).throwIfAny();
		EpisodeEvent.Kind kind = Objects.requireNonNull(command.kind());
		LocalDate on = Objects.requireNonNull(command.on());
		episode.requireOpenTo(kind);
		if (kind == EpisodeEvent.Kind.BASIS) {
			requireSource(Objects.requireNonNull(command.basis()), caseFile, actor);
		}
		write(episode,
				new EpisodeEvent(kind, on, command.until(), command.word(), command.planned(), command.realised()),
				actor);
	}

	/** Takes an end back that was wrong: the child sat at home all the time. */
	public void reopen(CaseFileId caseFile, UUID id, @Nullable Long version, Actor actor) {
		Episode episode = kept(caseFile, id, version, actor);
		if (episodes.of(caseFile).stream().anyMatch((one) -> one.startedOn().isAfter(episode.startedOn()))) {
			throw new Conflict("absence.episode-later");
		}
		episode.requireOpenTo(EpisodeEvent.Kind.REOPENED);
		LocalDate end = episode.endedOn().orElseThrow();
		write(episode, new EpisodeEvent(EpisodeEvent.Kind.REOPENED, end, null, "", null, null), actor);
	}

	private void write(Episode episode, EpisodeEvent event, Actor actor) {
		UUID id = episode.id();
		EpisodeEvent.Kind kind = event.kind();
		LocalDate on = event.on();
		episodes.tell(id, event, actor);
		Episode changed = episode.standing(episodes.events(id));
		requireSource(changed.basis(), episode.caseFile(), actor);
		episodes.save(changed);
		tell(changed, actor, kind.name().toLowerCase(java.util.Locale.ROOT), on.toString());
		if (changed.endedOn().isPresent()) {
			tasks.close(id, AT_HOME, null, null);
			tasks.close(id, DEADLOCK, null, null);
		}
		if (kind == EpisodeEvent.Kind.REOPENED) {
			reached(changed);
		}
	}

	/**
	 * A child reached a band: leerplicht and the director look at it; after three months
	 * somebody must break the deadlock (domain.md 3.4).
	 */
	void reached(Episode episode) {
		if (episode.band() != HomeBand.LT_4W && episode.endedOn().isEmpty()) {
			boolean long3 = episode.band() != HomeBand.W4_M3;
			if (long3) {
				tasks.close(episode.id(), AT_HOME, null, null);
			}
			tasks.open(task(episode, long3 ? DEADLOCK : AT_HOME));
		}
	}

	/** Six or thirteen weeks after the end somebody asks how it goes. */
	void aftercare(Episode episode, int weeks) {
		tasks.open(task(episode, AFTERCARE + weeks));
	}

	private OpenTask task(Episode episode, String kind) {
		return new OpenTask(episode.caseFile(), episode.id(), kind, PAGE, episode.unitRole(), episode.unit(), null,
				today().plusDays(DAYS_TO_ACT));
	}

	/** Who may not be the source of it does not write it (A19). */
	private void requireSource(EpisodeBasis basis, CaseFileId caseFile, Actor actor) {
		if (!access.writable(actor.role()).contains(basis.category())) {
			trail.refused(actor, Action.KEEP_EPISODE.name(), caseFile.value(), "R38_NO_OWN");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	private void tell(Episode episode, Actor actor, String code, String... arguments) {
		trail.record(actor, Action.KEEP_EPISODE.name(), episode.caseFile().value(), episode.id());
		events.publishEvent(CaseHappening.told(episode.caseFile(), actor, episode.basis().category(),
				"journal.absence.episode-" + code, arguments));
	}

	private EpisodeView view(Episode one, boolean keeper) {
		return new EpisodeView(one.id(), one.version(), one.startedOn(), one.basis(), one.fittingOffer(), one.band(),
				one.bandSince(), one.planned(), one.realised(), one.endedOn().orElse(null), episodes.events(one.id()),
				keeper);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
