package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The swv's work on an application before the decision: complete or not, which experts,
 * their advices, more time, and applications that are for another swv.
 */
@Service
@Transactional
public class AssessmentDesk {

	private final TlvFiles files;

	private final ExpertDesk experts;

	private final FourEyes eyes;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvProcess process;

	AssessmentDesk(TlvFiles files, ExpertDesk experts, FourEyes eyes, TlvLetters letters, TlvStory story,
			TlvProcess process) {
		this.files = files;
		this.experts = experts;
		this.eyes = eyes;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/** The experts that the secretariat can ask for this application. */
	public List<TlvExpert> experts(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		return application.forum()
			.map((forum) -> experts.pool(new OrganisationId(forum.swvOrganisation())))
			.orElse(List.of());
	}

	/**
	 * Whether the actor may do this at all, before anything that was sent is looked at.
	 */
	public void requireMay(TlvApplicationId id, Action action, Actor actor) {
		files.requireMay(id, actor, action);
	}

	/** The last day that an invitation of today proposes; the secretariat may differ. */
	public LocalDate proposedLastDay(TlvApplicationId id, Actor actor) {
		return files.today().plusDays(files.terms(files.visible(id, actor)).repairDays());
	}

	/** Awb 4:5: invites the school to supplement before a last day. */
	public void incomplete(TlvApplicationId id, long version, String asked, LocalDate lastDay, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		application.requireVersion(version);
		application.incomplete(asked, lastDay, actor, files.today(), files.calendar());
		files.save(application, actor);
		files.act(application, actor, "TLV_INCOMPLETE");
		letters.repair(application);
		story.tell(story.standing(application, actor, "incomplete", lastDay.toString()));
		story.mailApplicant(application, "incomplete", application.clock().suspensions().size());
		process.incomplete(id, lastDay);
	}

	/** Complete: the two experts are asked. */
	public void complete(TlvApplicationId id, long version, Set<UserId> chosen, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.INVITE_TLV_EXPERTS);
		application.requireVersion(version);
		List<TlvExpert> experts = experts(id, actor).stream().filter((each) -> chosen.contains(each.user())).toList();
		new Faults().addIf(experts.size() != chosen.size(), "experts", "tlv.fault.experts.unknown")
			.addIf(experts.stream().anyMatch((one) -> one.isAwayOn(files.today())), "experts", "tlv.fault.experts.away")
			.addIf(eyes.tiedToApplicant(application, chosen), "experts", "tlv.fault.experts.of-applicant")
			.throwIfAny();
		application.complete(experts, actor, files.today(), files.terms(application));
		files.save(application, actor);
		files.act(application, actor, "TLV_COMPLETE");
		story.tell(story.standing(application, actor, "complete"));
		process.complete(id, experts.stream().map(TlvExpert::user).toList(),
				Objects.requireNonNull(application.clock().adviceDueOn()), application.clock().legalDue());
	}

	/**
	 * One expert signs; it is never edited after that. What the school asks cannot change
	 * while advice is asked, so what others did meanwhile is no conflict.
	 */
	public void advise(TlvApplicationId id, GiveAdvice advice, Actor actor) {
		advise(files.lock(id, actor, Action.ADVISE_TLV), advice, actor);
	}

	/** The same for who says which version it read, and wants to hear of any other. */
	public void advise(TlvApplicationId id, long version, GiveAdvice advice, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.ADVISE_TLV);
		requireAsked(application, actor);
		application.requireVersion(version);
		advise(application, advice, actor);
	}

	private void requireAsked(TlvApplication application, Actor actor) {
		if (application.adviceOf(actor.user()).isEmpty()) {
			files.refuse(application, actor, Action.ADVISE_TLV.name(), "R31_SOD");
			throw new NotAllowed("tlv.advice.not-asked");
		}
	}

	private void advise(TlvApplication application, GiveAdvice advice, Actor actor) {
		requireAsked(application, actor);
		if (!application.isAdviceOpen(actor.user())) {
			throw new Conflict("tlv.advice.already-signed");
		}
		advice.check(application.content().kind()).throwIfAny();
		ExpertAdvice signed = application.advise(advice, actor, files.today());
		experts.registered(actor.user(), advice.registrationNumber());
		files.save(application, actor);
		files.act(application, actor, "ADVISE_TLV");
		story.tell(story.advice(application, actor, "advised", signed.profession().name()));
		process.advised(application.id(), actor.user());
	}

	/** R-COMP-03: this swv decides although the rule proposes another, and says why. */
	public void overrideCompetence(TlvApplicationId id, long version, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		application.requireVersion(version);
		application.overrideCompetence(reason);
		files.save(application, actor);
		files.act(application, actor, "OVERRIDE_TLV_COMPETENCE");
		story.tell(story.standing(application, actor, "competence-taken"));
	}

	/**
	 * R-COMP-04 and S27: not for this swv. Forwarding is recorded here; sending it on is
	 * done by a person.
	 */
	public void notCompetent(TlvApplicationId id, long version, boolean forwarded, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		application.requireVersion(version);
		application.notCompetent(forwarded, reason, files.today(), files.calendar());
		files.save(application, actor);
		files.act(application, actor, "TLV_NOT_COMPETENT");
		letters.ended(application);
		story.tell(story.standing(application, actor, forwarded ? "forwarded" : "not-competent")
			.leaving(Position.TLV_APPLICATION));
		story.mailApplicant(application, "not-competent");
		story.mailParents(application, "not-competent");
		story.askedNoMore(application);
		process.withdrawn(id);
	}

}
