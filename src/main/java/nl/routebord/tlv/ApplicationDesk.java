package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.document.DocumentView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's side of a tlv: write an application, submit, supplement and withdraw it.
 */
@Service
@Transactional
public class ApplicationDesk {

	private static final int LONGEST_REASON = 2000;

	private final TlvFiles files;

	private final Drafting drafting;

	private final Annexes annexes;

	private final Revisions revisions;

	private final TlvStory story;

	private final TlvPhase phase;

	private final TlvProcess process;

	ApplicationDesk(TlvFiles files, Drafting drafting, Annexes annexes, Revisions revisions, TlvStory story,
			TlvProcess process, TlvPhase phase) {
		this.phase = phase;
		this.revisions = revisions;
		this.files = files;
		this.drafting = drafting;
		this.annexes = annexes;
		this.story = story;
		this.process = process;
	}

	/**
	 * Starts a draft; asking twice with the same request gives the same draft.
	 * @throws nl.routebord.kernel.Conflict when another application is open for the case
	 */
	public TlvApplicationId start(UUID request, CaseFileId caseFile, Actor actor) {
		return drafting.start(request, caseFile, ApplicationContent.empty(), actor);
	}

	/** The same with what is known already. */
	public TlvApplicationId start(UUID request, CaseFileId caseFile, ApplicationContent content, Actor actor) {
		return drafting.start(request, caseFile, content, actor);
	}

	/**
	 * Whether what is written for this case now could be submitted: a page says so before
	 * anybody begins. Tells nothing of the pupil; whoever calls it has asked the policy.
	 */
	public boolean isAwaited(CaseFileId caseFile) {
		return process.awaits(caseFile);
	}

	/** Saves the draft as it is; returns the version that it has now. */
	public long save(TlvApplicationId id, long version, ApplicationContent content, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.APPLY_TLV);
		requireApplicant(application, actor);
		application.requireVersion(version);
		application.draft(content, drafting.receiver(application.caseFile(), content));
		return files.save(application, actor).version();
	}

	/**
	 * Whether the actor may add to it at all, before what was sent is looked at.
	 */
	public void requireMayAnnex(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, writing(id));
		requireApplicant(files.visible(id, actor), actor);
	}

	/** Stores a document with the case and adds it to the application. */
	public DocumentView annex(TlvApplicationId id, NewAnnex annex, Actor actor) {
		TlvApplication application = files.lock(id, actor, writing(id));
		requireApplicant(application, actor);
		DocumentView document = annexes.store(annex, files.facts(application), actor);
		application.annex(new ApplicationAnnex(document.id().value(), annex.kind(), annex.datedOn(), files.today()));
		files.save(application, actor);
		return document;
	}

	public void submit(TlvApplicationId id, long version, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.APPLY_TLV);
		requireApplicant(application, actor);
		application.requireVersion(version);
		Forum receiver = drafting.receiver(application.caseFile(), application.content());
		boolean early = application.origin().revises().isEmpty() && !process.awaits(application.caseFile());
		revisions.ofAsked(application)
			.addIf(receiver.isOfPrimary(), "kind", "tlv.fault.primary-applies")
			.addIf(early, "", "tlv.fault.not-awaited")
			.throwIfAny();
		application.submit(receiver, files.premises(application), files.today(), files.terms(receiver));
		files.save(application, actor);
		files.act(application, actor, "SUBMIT_TLV");
		story.received(application);
		story.tell(story.file(application, actor, "submitted").entering(Position.TLV_APPLICATION));
		LocalDate judgeDue = Objects.requireNonNull(application.clock().judgeDueOn());
		if (application.origin().revises().isPresent()) {
			process.submittedOnItsOwn(application.caseFile(), id, judgeDue);
		}
		else {
			process.submitted(application.caseFile(), id, judgeDue);
		}
	}

	/** The school has added what the swv asked for; the clock runs again (R-AWB-04). */
	public void supplement(TlvApplicationId id, long version, ApplicationContent content, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.SUPPLEMENT_TLV);
		requireApplicant(application, actor);
		application.requireVersion(version);
		application.supplement(content, files.premises(application), files.today(), files.terms(application));
		files.save(application, actor);
		files.act(application, actor, "SUPPLEMENT_TLV");
		story.tell(story.file(application, actor, "supplemented"));
		process.supplemented(id, Objects.requireNonNull(application.clock().judgeDueOn()));
	}

	/** Before a decision only; a draft that goes no further is withdrawn too. */
	public void withdraw(TlvApplicationId id, long version, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, isDraft(id) ? Action.APPLY_TLV : Action.WITHDRAW_TLV);
		requireApplicant(application, actor);
		application.requireVersion(version);
		ContentRules.limit(new Faults(), "reason", reason, LONGEST_REASON).throwIfAny();
		boolean submitted = application.status() != ApplicationStatus.DRAFT;
		application.withdraw(reason, files.today());
		files.save(application, actor);
		files.act(application, actor, "WITHDRAW_TLV");
		if (submitted) {
			story.tell(phase.leaving(application, story.standing(application, actor, "withdrawn")));
			story.askedNoMore(application);
			process.withdrawn(id);
		}
	}

	private Action writing(TlvApplicationId id) {
		return isDraft(id) ? Action.APPLY_TLV : Action.SUPPLEMENT_TLV;
	}

	private boolean isDraft(TlvApplicationId id) {
		return files.status(id) == ApplicationStatus.DRAFT;
	}

	/** Another school of the case has no say in this one's application. */
	private void requireApplicant(TlvApplication application, Actor actor) {
		if (!application.file().source().equals(actor.unit())) {
			files.refuse(application, actor, "WRITE_TLV", "R38_NO_OWN");
			throw new NotAllowed("tlv.not-applicant");
		}
	}

}
