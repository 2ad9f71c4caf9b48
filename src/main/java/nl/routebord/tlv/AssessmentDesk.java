package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secretariat's work on an application before the decision: complete or not, which
 * experts, and applications that are for another swv.
 */
@Service
@Transactional
public class AssessmentDesk {

	private static final Set<ApplicationStatus> NOT_COMPETENT = EnumSet.of(ApplicationStatus.NOT_COMPETENT,
			ApplicationStatus.NOT_COMPETENT_FORWARDED);

	private final TlvFiles files;

	private final ExpertChoice choice;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvPhase phase;

	private final TlvProcess process;

	private final Receivers receivers;

	private final SendingOn sending;

	AssessmentDesk(TlvFiles files, ExpertChoice choice, Receivers receivers, SendingOn sending, TlvLetters letters,
			TlvStory story, TlvProcess process, TlvPhase phase) {
		this.sending = sending;
		this.receivers = receivers;
		this.phase = phase;
		this.files = files;
		this.choice = choice;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/**
	 * The experts that the secretariat can ask: who was asked before only after no time.
	 */
	public List<TlvExpert> experts(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		return choice.pool(application)
			.stream()
			.filter((expert) -> application.panel().canBeAsked(expert.user()))
			.toList();
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

	/** Awb 4:5: invites the school to supplement before a last day; sent twice, once. */
	public void incomplete(TlvApplicationId id, long version, String asked, LocalDate lastDay, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		if (application.judgement().isBy(actor) && application.clock().suspensions().isInvited(asked, lastDay)) {
			return;
		}
		application.requireVersion(version);
		application.incomplete(asked, lastDay, actor, files.today(), files.calendar());
		files.save(application, actor);
		files.act(application, actor, "TLV_INCOMPLETE");
		letters.repair(application);
		story.tell(story.standing(application, actor, "incomplete", lastDay.toString()));
		story.mailApplicant(application, "incomplete", application.clock().suspensions().count());
		process.incomplete(id, lastDay, application.clock().suspensions().notProcessBy(files.calendar()));
	}

	/** Complete: the two experts are asked; sent twice, once. */
	public void complete(TlvApplicationId id, long version, Set<UserId> chosen, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.INVITE_TLV_EXPERTS);
		if (application.judgement().isBy(actor) && application.panel().isAskedOf(chosen)) {
			return;
		}
		application.requireVersion(version);
		List<TlvExpert> experts = choice.chosen(application, chosen);
		boolean invites = process.invites(id);
		application.complete(experts, invites, actor, files.today(), files.terms(application));
		if (!invites) {
			experts.forEach((expert) -> story.joined(application, expert.unit(), expert.user()));
		}
		files.save(application, actor);
		files.act(application, actor, "TLV_COMPLETE");
		story.tell(story.standing(application, actor, "complete"));
		process.complete(id, experts.stream().map(TlvExpert::user).toList(), adviceDue(application),
				application.clock().legalDue());
	}

	/** Who declined, and is to be replaced. */
	public List<RefusalView> refusals(TlvApplicationId id, Actor actor) {
		requireMay(id, Action.INVITE_TLV_EXPERTS, actor);
		TlvApplication application = files.visible(id, actor);
		List<TlvExpert> pool = choice.pool(application);
		return application.panel().declined().stream().map((advice) -> RefusalView.of(advice, pool)).toList();
	}

	/** Others in the place of all who declined; sent twice, once. */
	public void askOthers(TlvApplicationId id, long version, Set<UserId> chosen, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.INVITE_TLV_EXPERTS);
		if (application.isChangedBy(actor) && application.panel().isAskedOf(chosen, files.today())) {
			return;
		}
		application.requireVersion(version);
		List<UserId> declined = application.panel().declined().stream().map(ExpertAdvice::expert).toList();
		List<TlvExpert> others = choice.chosen(application, chosen);
		application.askOthers(others, files.today(), files.terms(application));
		files.save(application, actor);
		files.act(application, actor, Action.INVITE_TLV_EXPERTS.name());
		story.tell(story.standing(application, actor, "asked-others"));
		process.askedOthers(id, declined, others.stream().map(TlvExpert::user).toList(), adviceDue(application));
	}

	private static LocalDate adviceDue(TlvApplication application) {
		return Objects.requireNonNull(application.clock().adviceDueOn());
	}

	/** R-COMP-03: this swv decides although the rule proposes another, and says why. */
	public void overrideCompetence(TlvApplicationId id, long version, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		application.requireVersion(version);
		application.competence().take(reason);
		files.save(application, actor);
		files.act(application, actor, "OVERRIDE_TLV_COMPETENCE");
		story.tell(story.standing(application, actor, "competence-taken"));
	}

	/**
	 * R-COMP-04 and S27: not for this swv. One of this installation that it is for has it
	 * with this act; to another a person sends it. Sent twice, once.
	 * @param to code or name of the swv that it goes to
	 */
	public void notCompetent(TlvApplicationId id, long version, boolean forwarded, String to, String reason,
			Actor actor) {
		if (isNotCompetentBy(id, actor)) {
			return;
		}
		TlvApplication application = files.lock(id, actor, Action.CHECK_TLV_COMPLETENESS);
		application.requireVersion(version);
		Optional<OrganisationView> receiver = forwarded ? sending.receiver(application, to) : Optional.empty();
		application.notCompetent(forwarded, receivers.named(to), reason, files.today(), files.calendar());
		files.save(application, actor);
		files.act(application, actor, "TLV_NOT_COMPETENT");
		Optional<TlvApplication> there = receiver.map((swv) -> sending.arrive(application, swv, actor));
		letters.ended(application);
		story.tell(phase.leaving(application,
				story.standing(application, actor, forwarded ? "forwarded" : "not-competent")));
		String mail = there.isPresent() ? "sent-on" : "not-competent";
		story.mailApplicant(application, mail);
		story.mailParents(application, mail);
		story.askedNoMore(application);
		there.ifPresentOrElse((one) -> process.sentOn(one.caseFile(), id, one.id(), SendingOn.judgeDue(one)),
				() -> process.withdrawn(id));
	}

	/**
	 * Whether this person did just that: once it is sent on nobody here may do anything
	 * with it, so a second click is seen first.
	 */
	public boolean isNotCompetentBy(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		return NOT_COMPETENT.contains(application.status()) && application.isChangedBy(actor);
	}

}
