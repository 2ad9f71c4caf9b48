package nl.routebord.absence;

import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets an act on a child at home in: allow, load, and wait for whoever acts on the same.
 */
@Component
class EpisodeDoor {

	private final Episodes episodes;

	private final CaseDesk cases;

	private final CaseAccess access;

	EpisodeDoor(Episodes episodes, CaseDesk cases, CaseAccess access) {
		this.episodes = episodes;
		this.cases = cases;
		this.access = access;
	}

	void requireMay(CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.KEEP_EPISODE);
	}

	Episode kept(CaseFileId caseFile, UUID id, @Nullable Long version, Actor actor) {
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

}
