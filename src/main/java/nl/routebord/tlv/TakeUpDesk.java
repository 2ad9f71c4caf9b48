package nl.routebord.tlv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up again what was not processed (Awb 4:5), for the module that decides on
 * objections and has asked the policy: the same swv judges what the school sent, under
 * another number and within a term that begins with that decision.
 */
@Service
@Transactional
public class TakeUpDesk {

	private final TlvFiles files;

	private final Drafting drafting;

	private final TlvStory story;

	private final TlvProcess process;

	TakeUpDesk(TlvFiles files, Drafting drafting, TlvStory story, TlvProcess process) {
		this.files = files;
		this.drafting = drafting;
		this.story = story;
		this.process = process;
	}

	/**
	 * Once; a second time changes nothing.
	 * @throws Conflict when the school has asked anew meanwhile
	 */
	public void takeUp(TlvApplicationId id, Action by, Actor actor) {
		TlvApplication before = files.lock(id, actor, by);
		if (before.status() != ApplicationStatus.NOT_PROCESSED) {
			throw new Conflict("step.not-available");
		}
		if (of(id).isPresent()) {
			return;
		}
		TlvApplication application = drafting.again(request(id), before, before.content(), actor);
		application.takeUp(files.today(), files.terms(before));
		files.save(application, actor);
		files.act(application, actor, "TAKE_UP_TLV");
		story.received(application);
		story.tell(story.standing(application, actor, "taken-up", before.number()).entering(Position.TLV_APPLICATION));
		story.mailApplicant(application, "taken-up");
		process.submittedOnItsOwn(application.caseFile(), application.id(),
				Objects.requireNonNull(application.clock().judgeDueOn()));
	}

	/** What became of it; empty where it was not taken up. Asks no policy. */
	public Optional<TakenUp> of(TlvApplicationId id) {
		return drafting.begun(request(id)).map((one) -> new TakenUp(one.number(), one.clock().legalDue()));
	}

	private static UUID request(TlvApplicationId id) {
		return UUID.nameUUIDFromBytes(("taken-up:" + id.value()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * @param dueOn last day to decide on it
	 */
	public record TakenUp(String number, LocalDate dueOn) {
	}

}
