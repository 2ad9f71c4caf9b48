package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happened to a child at home, and tells it. */
@Component
class EpisodeBook {

	private final Episodes episodes;

	private final CaseAccess access;

	private final HomeAlarm alarm;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	EpisodeBook(Episodes episodes, CaseAccess access, HomeAlarm alarm, AuditTrail trail,
			ApplicationEventPublisher events) {
		this.episodes = episodes;
		this.access = access;
		this.alarm = alarm;
		this.trail = trail;
		this.events = events;
	}

	/** Who may not be the source of it does not write it (A19). */
	void requireSource(EpisodeBasis basis, CaseFileId caseFile, Actor actor) {
		if (!access.writable(actor.role()).contains(basis.category())) {
			trail.refused(actor, Action.KEEP_EPISODE.name(), caseFile.value(), "R38_NO_OWN");
			throw new NotAllowed("sharing.not-allowed");
		}
	}

	void begin(Episode episode, Actor actor) {
		LocalDate since = episode.startedOn();
		episodes.add(episode);
		episodes.tell(episode.id(),
				new EpisodeEvent(EpisodeEvent.Kind.STARTED, since, null, episode.basis().name(), null, null), actor);
		trail.record(actor, Action.KEEP_EPISODE.name(), episode.caseFile().value(), episode.id());
		publish(episode, actor, "started", since.toString());
		alarm.reached(episode);
	}

	void write(Episode episode, EpisodeEvent event, Actor actor) {
		UUID id = episode.id();
		EpisodeEvent.Kind kind = event.kind();
		boolean news = !event.repeats(episodes.events(id));
		if (news) {
			episodes.tell(id, event, actor);
		}
		Episode changed = episode.standing(episodes.events(id));
		requireSource(changed.basis(), episode.caseFile(), actor);
		episodes.save(changed);
		trail.record(actor, Action.KEEP_EPISODE.name(), episode.caseFile().value(), id);
		if (news) {
			publish(changed, actor, kind.name().toLowerCase(Locale.ROOT), event.on().toString());
		}
		if (changed.endedOn().isPresent()) {
			alarm.over(changed);
		}
		if (kind == EpisodeEvent.Kind.REOPENED) {
			alarm.reached(changed);
		}
	}

	private void publish(Episode episode, Actor actor, String code, String... arguments) {
		events.publishEvent(CaseHappening.told(episode.caseFile(), actor, episode.basis().category(),
				"journal.absence.episode-" + code, arguments));
	}

}
