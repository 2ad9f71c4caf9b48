package nl.routebord.consultation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** One question to the kernpartners and what follows from it (domain.md 3.2). */
@Entity
@Table(name = "consultation_consultation")
class Consultation {

	@EmbeddedId
	private ConsultationId id;

	@Version
	private @Nullable Long version;

	private UUID request;

	private UUID caseFileId;

	private @Nullable UUID typeId;

	@Enumerated(EnumType.STRING)
	private ConsultationStep step;

	@Enumerated(EnumType.STRING)
	private ConsultationPurpose purpose;

	private String question;

	@Embedded
	private Author author;

	private LocalDate askedOn;

	private LocalDate viewsDueOn;

	private LocalDate planDueOn;

	private @Nullable LocalDate viewsClosedOn;

	private @Nullable String viewsClosedReason;

	@ElementCollection
	@CollectionTable(name = "consultation_partner", joinColumns = @JoinColumn(name = "consultation_id"))
	@OrderColumn(name = "position")
	private List<InvitedPartner> partners = new ArrayList<>();

	@OneToMany(cascade = { CascadeType.PERSIST, CascadeType.MERGE })
	@JoinColumn(name = "consultation_id", nullable = false, updatable = false)
	private List<PartnerView> views = new ArrayList<>();

	protected Consultation() {
	}

	Consultation(AskPartners command, ConsultationPurpose purpose, List<InvitedPartner> partners, Actor asker,
			LocalDate today, ConsultationNorm norm) {
		this.id = ConsultationId.fresh();
		this.request = command.request();
		this.caseFileId = command.caseFile().value();
		this.step = ConsultationStep.VIEWS;
		this.purpose = purpose;
		this.question = command.question().strip();
		this.author = Author.of(asker);
		this.askedOn = today;
		this.viewsDueOn = norm.viewsDue(today);
		this.planDueOn = norm.planDue(viewsDueOn);
		this.partners.addAll(partners);
	}

	/** What the convenant says of this kind of overleg holds for it to the end. */
	Consultation under(ConsultationTypeView type) {
		typeId = type.id();
		return this;
	}

	/**
	 * @throws NotAllowed when nothing was asked of this unit
	 */
	void requireInvited(Actor partner) {
		if (!isInvited(partner.unit())) {
			throw new NotAllowed("consultation.not-invited");
		}
	}

	/**
	 * One view per partner; a later one corrects it, until the plan is set.
	 * @return the view
	 */
	PartnerView give(GiveView command, Actor partner, Instant now) {
		requireInvited(partner);
		Optional<PartnerView> earlier = viewOf(partner.unit());
		if (earlier.isEmpty() && step != ConsultationStep.VIEWS) {
			throw new Conflict("consultation.views-closed");
		}
		require(ConsultationStep.VIEWS, ConsultationStep.PLAN);
		PartnerView view = new PartnerView(command, partner, now, earlier.orElse(null));
		views.add(view);
		if (isComplete()) {
			step = ConsultationStep.PLAN;
		}
		return view;
	}

	/**
	 * The view that is still awaited of a unit is asked of another in its place.
	 * @return whether there was such a view
	 */
	boolean passView(UnitId former, InvitedPartner successor) {
		boolean awaited = step == ConsultationStep.VIEWS && isInvited(former) && viewOf(former).isEmpty()
				&& !isInvited(successor.unit());
		if (awaited) {
			partners.replaceAll((partner) -> partner.unit().equals(former) ? successor : partner);
		}
		return awaited;
	}

	/** The director goes on without what is missing. */
	void closeViews(String reason, LocalDate today) {
		require(ConsultationStep.VIEWS);
		viewsClosedOn = today;
		viewsClosedReason = reason.strip();
		step = ConsultationStep.PLAN;
	}

	void planned(PlanOutcome next) {
		require(ConsultationStep.PLAN);
		step = ConsultationStep.after(next);
	}

	void evaluated(PlanOutcome next) {
		require(ConsultationStep.EVALUATION, ConsultationStep.TLV);
		step = ConsultationStep.after(next);
	}

	/** The thuiszittersoverleg has met: its outcome goes into a new plan. */
	void tableHeld(LocalDate nextPlanDueOn) {
		require(ConsultationStep.TABLE);
		planAgain(nextPlanDueOn);
	}

	/** Doorzettingsmacht has chosen: the choice goes into a new plan. */
	void escalated(LocalDate nextPlanDueOn) {
		require(ConsultationStep.ESCALATION);
		planAgain(nextPlanDueOn);
	}

	private void planAgain(LocalDate nextPlanDueOn) {
		planDueOn = nextPlanDueOn;
		step = ConsultationStep.PLAN;
	}

	private void require(ConsultationStep... allowed) {
		if (!Set.of(allowed).contains(step)) {
			throw new Conflict("step.not-available");
		}
	}

	boolean isInvited(UnitId unit) {
		return partners.stream().anyMatch((partner) -> partner.unit().equals(unit));
	}

	boolean isComplete() {
		return partners.stream().allMatch((partner) -> viewOf(partner.unit()).isPresent());
	}

	/** The view that stands: the last one, as each later one corrects it. */
	Optional<PartnerView> viewOf(UnitId unit) {
		return views().stream().filter((view) -> view.isOf(unit)).reduce((earlier, later) -> later);
	}

	Optional<PartnerView> viewBy(UUID viewRequest) {
		return views.stream().filter((view) -> view.request().equals(viewRequest)).findFirst();
	}

	ConsultationId id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	ConsultationStep step() {
		return step;
	}

	ConsultationPurpose purpose() {
		return purpose;
	}

	String question() {
		return question;
	}

	Author author() {
		return author;
	}

	LocalDate askedOn() {
		return askedOn;
	}

	LocalDate viewsDueOn() {
		return viewsDueOn;
	}

	LocalDate planDueOn() {
		return planDueOn;
	}

	Optional<LocalDate> viewsClosedOn() {
		return Optional.ofNullable(viewsClosedOn);
	}

	Optional<String> viewsClosedReason() {
		return Optional.ofNullable(viewsClosedReason);
	}

	List<InvitedPartner> partners() {
		return List.copyOf(partners);
	}

	/** In the order of giving. */
	List<PartnerView> views() {
		return views.stream().sorted(Comparator.comparing(PartnerView::givenAt)).toList();
	}

}
