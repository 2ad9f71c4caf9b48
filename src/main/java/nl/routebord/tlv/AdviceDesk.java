package nl.routebord.tlv;

import java.util.EnumSet;
import java.util.Optional;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.expert.RefusalReason;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The expert's side of an application: asked, will or will not, and the advice. What the
 * same expert sends once more changes nothing.
 */
@Service
@Transactional
public class AdviceDesk {

	private final TlvFiles files;

	private final ExpertDesk experts;

	private final EarlierAdvices advices;

	private final Directory directory;

	private final CaseAccess access;

	private final TlvStory story;

	private final TlvProcess process;

	AdviceDesk(TlvFiles files, ExpertDesk experts, EarlierAdvices advices, Directory directory, CaseAccess access,
			TlvStory story, TlvProcess process) {
		this.files = files;
		this.experts = experts;
		this.advices = advices;
		this.directory = directory;
		this.access = access;
		this.story = story;
		this.process = process;
	}

	/** What the actor was asked. */
	public InvitationView invitation(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.asked(id, actor);
		access.logRead(actor, files.facts(application), EnumSet.of(DataCategory.TLV_DECISION));
		String school = directory.organisation(new OrganisationId(application.applicant().organisation()))
			.map(OrganisationView::name)
			.orElse("");
		return InvitationView.of(application, application.panel().asked(actor.user()).orElseThrow(), school);
	}

	/** The expert will advise, and may read from now on. */
	public void accept(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.lockAsked(id, actor);
		if (asked(application, actor).invitation().isAccepted()) {
			return;
		}
		application.accept(actor.user(), files.today());
		story.joined(application, actor.unit(), actor.user());
		answered(application, "ACCEPT_TLV_INVITATION", "expert-accepted", actor);
		process.accepted(id, actor.user());
	}

	/** The expert will not: the secretariat asks another. */
	public void decline(TlvApplicationId id, @Nullable RefusalReason reason, Actor actor) {
		TlvApplication application = files.lockAsked(id, actor);
		if (reason == null) {
			throw new RuleViolated("reason", "expert.fault.reason");
		}
		if (asked(application, actor).invitation().isDeclinedFor(reason)) {
			return;
		}
		application.answering(actor.user()).decline(reason, files.today());
		answered(application, "DECLINE_TLV_INVITATION", "expert-declined", actor);
		process.declined(id, actor.user());
	}

	private void answered(TlvApplication application, String action, String told, Actor actor) {
		files.save(application, actor);
		files.act(application, actor, action);
		story.tell(story.standing(application, actor, told));
	}

	/**
	 * One expert signs; it is never edited after that. What the school asks cannot change
	 * while advice is asked, so what others did meanwhile is no conflict.
	 */
	public void advise(TlvApplicationId id, GiveAdvice advice, Actor actor) {
		advise(files.lockAsked(id, actor), advice, actor);
	}

	/** The same for who says which version it read, and wants to hear of any other. */
	public void advise(TlvApplicationId id, long version, GiveAdvice advice, Actor actor) {
		TlvApplication application = files.lockAsked(id, actor);
		if (!asked(application, actor).isSignedAs(advice)) {
			application.requireVersion(version);
			advise(application, advice, actor);
		}
	}

	/** The actor's own earlier advice that may be given once more. */
	public Optional<AdviceView> earlier(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.asked(id, actor);
		if (!application.panel().isAdviceOpen(actor.user())) {
			return Optional.empty();
		}
		Optional<AdviceView> earlier = advices.of(application, actor.user()).map((one) -> one.view(""));
		earlier.ifPresent((one) -> access.logRead(actor, files.facts(application), EnumSet.of(DataCategory.ADVICE)));
		return earlier;
	}

	/** The expert says that the earlier advice still fits, and signs it anew. */
	public void adviseAgain(TlvApplicationId id, AdviseAgain again, Actor actor) {
		TlvApplication application = files.lockAsked(id, actor);
		if (asked(application, actor).isReusedWith(again.endOn())) {
			return;
		}
		requireOpen(application, actor);
		ExpertAdvice earlier = advices.of(application, actor.user())
			.orElseThrow(() -> new RuleViolated("", "expert.fault.no-earlier"));
		again.check().throwIfAny();
		GiveAdvice advice = earlier.again(again.endOn());
		sign(application, advice, actor).reuses(earlier);
		signed(application, "ADVISE_TLV_AGAIN", actor);
	}

	private static ExpertAdvice asked(TlvApplication application, Actor actor) {
		return application.panel().asked(actor.user()).orElseThrow();
	}

	private void advise(TlvApplication application, GiveAdvice advice, Actor actor) {
		if (asked(application, actor).isSignedAs(advice)) {
			return;
		}
		requireOpen(application, actor);
		sign(application, advice, actor);
		signed(application, "ADVISE_TLV", actor);
	}

	private static void requireOpen(TlvApplication application, Actor actor) {
		if (!application.panel().isAdviceOpen(actor.user())) {
			boolean signed = application.panel().of(actor.user()).filter(ExpertAdvice::isSigned).isPresent();
			throw new Conflict(signed ? "tlv.advice.already-signed" : "expert.invitation.not-accepted");
		}
	}

	private ExpertAdvice sign(TlvApplication application, GiveAdvice advice, Actor actor) {
		advice.check(application.content(), application.clock().received(), files.premises(application), files.today())
			.throwIfAny();
		experts.registered(actor.user(), advice.registrationNumber());
		return application.advise(advice, actor, files.today());
	}

	private void signed(TlvApplication application, String action, Actor actor) {
		files.save(application, actor);
		files.act(application, actor, action);
		String profession = application.panel().of(actor.user()).orElseThrow().profession().name();
		story.tell(story.advice(application, actor, "advised", profession));
		process.advised(application.id(), actor.user());
	}

}
