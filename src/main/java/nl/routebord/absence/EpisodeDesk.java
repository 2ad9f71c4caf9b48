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

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps since when a child sits at home, and what came of it (R-TZ-01 to R-TZ-03). */
@Service
@Transactional
public class EpisodeDesk {

	private final Episodes episodes;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final EpisodeDoor door;

	private final BuildUps plans;

	private final EpisodeBook book;

	private final Clock clock;

	EpisodeDesk(Episodes episodes, CaseDesk cases, CaseAccess access, EpisodeDoor door, BuildUps plans,
			EpisodeBook book, Clock clock) {
		this.episodes = episodes;
		this.cases = cases;
		this.access = access;
		this.door = door;
		this.plans = plans;
		this.book = book;
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
		door.requireMay(caseFile, actor);
	}

	public UUID start(CaseFileId caseFile, StartEpisode command, Actor actor) {
		requireMay(caseFile, actor);
		command.faults(today()).throwIfAny();
		EpisodeBasis basis = Objects.requireNonNull(command.basis());
		book.requireSource(basis, caseFile, actor);
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
		book.begin(episode, actor);
		return episode.id();
	}

	public void change(CaseFileId caseFile, UUID id, @Nullable Long version, ChangeEpisode command, Actor actor) {
		Episode episode = door.kept(caseFile, id, version, actor);
		command.faults(episode.startedOn(), episodes.events(id), today()).throwIfAny();
		EpisodeEvent.Kind kind = Objects.requireNonNull(command.kind());
		LocalDate on = Objects.requireNonNull(command.on());
		episode.requireOpenTo(kind);
		if (kind == EpisodeEvent.Kind.BASIS) {
			book.requireSource(Objects.requireNonNull(command.basis()), caseFile, actor);
		}
		book.write(episode, new EpisodeEvent(kind, on, command.until(), command.word(), null, null), actor);
	}

	/** Takes an end back that was wrong: the child sat at home all the time. */
	public void reopen(CaseFileId caseFile, UUID id, @Nullable Long version, Actor actor) {
		Episode episode = door.kept(caseFile, id, version, actor);
		if (episodes.of(caseFile).stream().anyMatch((one) -> one.startedOn().isAfter(episode.startedOn()))) {
			throw new Conflict("absence.episode-later");
		}
		episode.requireOpenTo(EpisodeEvent.Kind.REOPENED);
		LocalDate end = episode.endedOn().orElseThrow();
		book.write(episode, new EpisodeEvent(EpisodeEvent.Kind.REOPENED, end, null, "", null, null), actor);
	}

	private EpisodeView view(Episode one, boolean keeper) {
		return new EpisodeView(one.id(), one.version(), one.startedOn(), one.basis(), one.fittingOffer(), one.band(),
				one.bandSince(), one.planned(), one.realised(), one.endedOn().orElse(null), episodes.events(one.id()),
				plans.of(one.id()).orElse(null), keeper);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
