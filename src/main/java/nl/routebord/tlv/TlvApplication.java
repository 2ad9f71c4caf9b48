package nl.routebord.tlv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.terms.WorkingDays;

import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * An application for a tlv, from draft to its end (domain.md 2.6). Every legal act is a
 * step forward; nothing is taken back.
 */
@Entity
@Table(schema = "app", name = "tlv_application")
class TlvApplication {

	/** Who declines is replaced, so that two advise. */
	private static final int EXPERTS = 2;

	private static final Set<ApplicationStatus> TO_JUDGE = EnumSet.of(ApplicationStatus.SUBMITTED,
			ApplicationStatus.IN_REVIEW);

	@EmbeddedId
	private TlvApplicationId id;

	@Version
	private @Nullable Long version;

	private String number;

	private UUID request;

	private UUID caseFileId;

	@Enumerated(EnumType.STRING)
	private ApplicationStatus status;

	@Embedded
	private Applicant applicant;

	@Embedded
	private @Nullable Competence competence;

	@Embedded
	private ApplicationContent content;

	@Embedded
	private ApplicationClock clock;

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_annex", joinColumns = @JoinColumn(name = "application_id"))
	private Set<ApplicationAnnex> annexes = new LinkedHashSet<>();

	@Embedded
	private ExpertPanel panel;

	@Embedded
	private @Nullable Designation designation;

	/** Who was asked and did not say yes; read along, for who lists applications. */
	@Formula("(select array_agg(a.expert) from app.tlv_advice a where a.application_id = id and a.invitation <> 'ACCEPTED')")
	private UUID @Nullable [] onlyAsked;

	private LocalDate createdOn;

	private Instant changedAt;

	private @Nullable UUID changedBy;

	@Embedded
	private @Nullable Judgement judgement;

	@Embedded
	private @Nullable Ending ending;

	@Embedded
	private @Nullable Origin origin;

	@SuppressWarnings("NullAway.Init")
	protected TlvApplication() {
	}

	TlvApplication(String number, UUID request, CaseFileId caseFile, Actor applicant, LocalDate today) {
		this(number, request, caseFile.value(), Applicant.of(applicant), today);
	}

	/** The same question again, with what was sent then. */
	TlvApplication(String number, UUID request, TlvApplication before, LocalDate today) {
		this(number, request, before.caseFileId, before.applicant, today);
		this.origin = Origin.again(before.id);
		this.judgement = before.judgement().again(null);
		this.annexes.addAll(before.annexes);
	}

	/** R-COMP-04: what another swv sent on, as it was received there. */
	TlvApplication(String number, UUID request, TlvApplication sent, Forum receiver, LocalDate today, TlvTerms terms) {
		this(number, request, sent.caseFileId, sent.applicant, today);
		this.origin = Origin.sentOn(sent);
		this.content = sent.content;
		this.annexes.addAll(sent.annexes);
		competence().receivedBy(receiver);
		clock.arrive(sent.clock.received(), today, terms);
		this.status = ApplicationStatus.SUBMITTED;
	}

	private TlvApplication(String number, UUID request, UUID caseFile, Applicant applicant, LocalDate today) {
		this.id = TlvApplicationId.fresh();
		this.number = number;
		this.request = request;
		this.caseFileId = caseFile;
		this.status = ApplicationStatus.DRAFT;
		this.applicant = applicant;
		this.content = ApplicationContent.empty();
		this.clock = new ApplicationClock();
		this.panel = new ExpertPanel();
		this.createdOn = today;
		this.changedAt = Instant.EPOCH;
	}

	/** The draft as it is now; half filled is fine. */
	void draft(ApplicationContent changed, Forum receiver) {
		require(ApplicationStatus.DRAFT);
		ContentRules.tooLong(changed).throwIfAny();
		this.content = changed;
		competence().receivedBy(receiver);
	}

	void revise(Tlv before) {
		require(ApplicationStatus.DRAFT);
		this.origin = Origin.revising(before);
	}

	void annex(ApplicationAnnex annex) {
		if (status != ApplicationStatus.DRAFT && status != ApplicationStatus.AWAITING_SUPPLEMENT) {
			throw notAvailable();
		}
		annexes.add(annex);
	}

	void submit(Forum receiver, Premises premises, LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.DRAFT);
		ContentRules.check(content, today, premises, today).throwIfAny();
		competence().receivedBy(receiver);
		clock.receive(today, terms);
		this.status = ApplicationStatus.SUBMITTED;
	}

	/** What was not processed is judged after all, by whoever judges it now. */
	void takeUp(LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.DRAFT);
		this.judgement = null;
		clock.receive(today, terms);
		this.status = ApplicationStatus.SUBMITTED;
	}

	/** Awb 4:5: invites the school to supplement; the clock stands still (R-AWB-04). */
	void incomplete(String asked, LocalDate lastDay, Actor judge, LocalDate today, WorkingDays calendar) {
		requireToJudge();
		clock.suspend(asked, lastDay, today, calendar);
		judged(judge, today);
		this.status = ApplicationStatus.AWAITING_SUPPLEMENT;
	}

	void supplement(ApplicationContent changed, Premises premises, LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.AWAITING_SUPPLEMENT);
		ContentRules.check(changed, clock.received(), premises, today).throwIfAny();
		this.content = changed;
		clock.supplemented(today, terms);
		this.status = ApplicationStatus.IN_REVIEW;
	}

	/** R-AWB-05: the term to supplement passed unused; the parties can object (S7). */
	boolean notProcessed(LocalDate today, WorkingDays calendar) {
		if (status != ApplicationStatus.AWAITING_SUPPLEMENT || !clock.suspensions().isSupplementLate(today)) {
			return false;
		}
		clock.notified(today, calendar);
		end(ApplicationStatus.NOT_PROCESSED, Ending.of("", today));
		return true;
	}

	/** Whether a person is to decide if it is processed (Awb 4:5). */
	boolean awaitsProcessing(LocalDate today) {
		return status == ApplicationStatus.AWAITING_SUPPLEMENT && clock.suspensions().isSupplementLate(today);
	}

	/**
	 * Awb 4:5: decided by a person, and notified within four weeks; after that it has to
	 * be processed (lid 4).
	 */
	void notProcessed(String reason, Actor decider, LocalDate today, WorkingDays calendar) {
		requireProcessing(reason, today);
		LocalDate by = clock.suspensions().notProcessBy(calendar);
		new Faults().addIf(today.isAfter(by), "process", "tlv.fault.not-processed-late", ContentRules.written(by))
			.throwIfAny();
		clock.notified(today, calendar);
		end(ApplicationStatus.NOT_PROCESSED, Ending.notProcessed(reason, decider, today));
	}

	/** It goes on with what there is; completeness is judged again. */
	void processed(String reason, LocalDate today, TlvTerms terms) {
		requireProcessing(reason, today);
		clock.processed(today, terms);
		this.status = ApplicationStatus.IN_REVIEW;
	}

	private void requireProcessing(String reason, LocalDate today) {
		if (!awaitsProcessing(today)) {
			throw notAvailable();
		}
		ContentRules.limit(new Faults(), "reason", reason, ContentRules.LONGEST_TEXT)
			.addIf(reason.isBlank(), "reason", "tlv.fault.processing-reason")
			.throwIfAny();
	}

	/**
	 * Complete: two experts are asked.
	 * @param invites whether they first say that they will
	 */
	void complete(List<TlvExpert> experts, boolean invites, Actor judge, LocalDate today, TlvTerms terms) {
		requireToJudge();
		ExpertPanel
			.check(experts.stream().map(TlvExpert::inProfession).toList(),
					new Faults().addIf(!hasEssentialAnnex(), "documents", "tlv.fault.documents")
						.addIf(experts.size() > EXPERTS, "experts", "tlv.fault.experts.two"))
			.throwIfAny();
		judged(judge, today);
		clock.askAdvice(today, terms);
		panel.ask(experts, invites, Objects.requireNonNull(clock.adviceDueOn()), today);
		this.status = ApplicationStatus.IN_REVIEW;
	}

	/** An expert who was asked answers. */
	ExpertInvitation answering(UserId expert) {
		require(ApplicationStatus.IN_REVIEW);
		return panel.asked(expert).orElseThrow(TlvApplication::notAvailable).invitation();
	}

	/** What this was read with says otherwise until it is read again. */
	void accept(UserId expert, LocalDate today) {
		answering(expert).accept(today);
		if (onlyAsked != null) {
			this.onlyAsked = Arrays.stream(onlyAsked).filter((one) -> !one.equals(expert.value())).toArray(UUID[]::new);
		}
	}

	/** Others are asked in the place of who declined, with a term of their own. */
	void askOthers(List<TlvExpert> others, LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.IN_REVIEW);
		if (panel.declined().isEmpty()) {
			throw notAvailable();
		}
		clock.askAdvice(today, terms);
		panel.askOthers(others, Objects.requireNonNull(clock.adviceDueOn()), today);
	}

	/** One expert signs; with the last one the decision is pending. */
	ExpertAdvice advise(GiveAdvice advice, Actor expert, LocalDate today) {
		require(ApplicationStatus.IN_REVIEW);
		if (!panel.isAsked()) {
			throw notAvailable();
		}
		ExpertAdvice own = panel.sign(advice, expert, today);
		if (panel.hasAllSigned()) {
			this.status = ApplicationStatus.DECISION_PENDING;
		}
		return own;
	}

	/**
	 * The clock of what is with the swv and does not wait for the school: it can be
	 * extended, held and run again, and the applicant can give notice of default.
	 */
	ApplicationClock running() {
		if (!TO_JUDGE.contains(status) && status != ApplicationStatus.DECISION_PENDING) {
			throw notAvailable();
		}
		return clock;
	}

	void decided(TlvDecision decision, LocalDate today, WorkingDays calendar) {
		require(ApplicationStatus.DECISION_PENDING);
		clock.notified(today, calendar);
		if (decision.outcome() == DecisionOutcome.DESIGNATED) {
			designation().begin(today);
		}
		end(decision.outcome().status(), Ending.of("", today));
	}

	/**
	 * The calendar has another free day: its last days again, by the norms of the days
	 * they were counted from.
	 * @return whether any of them moved
	 */
	boolean recount(Function<LocalDate, TlvTerms> termsOn, WorkingDays calendar) {
		TlvDueDates before = clock.dates();
		if (status.isDecided()) {
			clock.notified(ending().on().orElseThrow(), calendar);
		}
		else {
			clock.recount(termsOn, calendar);
			if (panel.isAsked()) {
				panel.askedOn()
					.or(() -> judgement().on())
					.ifPresent((asked) -> clock.askAdvice(asked, termsOn.apply(asked)));
			}
		}
		return !clock.dates().equals(before);
	}

	void withdraw(String reason, LocalDate today) {
		requireOpen();
		new Faults().addIf(reason.isBlank(), "reason", "tlv.fault.withdraw-reason").throwIfAny();
		end(ApplicationStatus.WITHDRAWN, Ending.of(reason, today));
	}

	/**
	 * R-COMP-04 and S27: not for this swv. Sent on, it waits for the decision of the
	 * other; not sent on, this is the decision.
	 */
	void notCompetent(boolean forwarded, String to, String reason, LocalDate today, WorkingDays calendar) {
		requireOpen();
		if (!status.isWithSwv()) {
			throw notAvailable();
		}
		Ending over = Ending.notCompetent(forwarded, to, reason, forum(), today);
		if (!forwarded) {
			clock.notified(today, calendar);
		}
		end(forwarded ? ApplicationStatus.NOT_COMPETENT_FORWARDED : ApplicationStatus.NOT_COMPETENT, over);
	}

	void touched(Instant now, Actor actor) {
		this.changedAt = now;
		this.changedBy = actor.isSystem() ? null : actor.user().value();
	}

	/**
	 * @throws Stale when the form was read before the last change
	 */
	void requireVersion(long read) {
		if (version() != read) {
			throw new Stale("tlv.stale");
		}
	}

	private void judged(Actor judge, LocalDate today) {
		boolean asBefore = origin().isAgain() && judgement().by().isPresent() && judgement().on().isEmpty();
		this.judgement = asBefore ? judgement().again(today) : Judgement.by(judge, today);
	}

	private void end(ApplicationStatus end, Ending how) {
		this.status = end;
		this.ending = how;
	}

	private void requireToJudge() {
		if (!TO_JUDGE.contains(status) || panel.isAsked()) {
			throw notAvailable();
		}
	}

	private void require(ApplicationStatus needed) {
		if (status != needed) {
			throw notAvailable();
		}
	}

	private void requireOpen() {
		if (status.isEnd()) {
			throw notAvailable();
		}
	}

	private static Conflict notAvailable() {
		return new Conflict("step.not-available");
	}

	boolean awaitsJudgement() {
		return TO_JUDGE.contains(status) && !panel.isAsked();
	}

	boolean isChangedBy(Actor actor) {
		return actor.user().value().equals(changedBy);
	}

	boolean hasEssentialAnnex() {
		return annexes.stream().anyMatch((annex) -> annex.kind().isEssential());
	}

	/** The school is the source of what it asks and sends. */
	RecordFacts file() {
		return RecordFacts.of(DataCategory.TLV_FILE, new UnitId(applicant.unit()), applicant.role());
	}

	/** Asked, and did not say yes: as it stood when this was read. */
	boolean isOnlyAsked(UserId expert) {
		return onlyAsked != null && List.of(onlyAsked).contains(expert.value());
	}

	ExpertPanel panel() {
		return panel;
	}

	TlvApplicationId id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	String number() {
		return number;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	ApplicationStatus status() {
		return status;
	}

	Applicant applicant() {
		return applicant;
	}

	Origin origin() {
		return (origin != null) ? origin : new Origin();
	}

	Optional<Forum> forum() {
		return competence().forum();
	}

	/** Without anything in it Hibernate leaves it out. */
	Competence competence() {
		if (competence == null) {
			competence = new Competence();
		}
		return competence;
	}

	ApplicationContent content() {
		return content;
	}

	ApplicationClock clock() {
		return clock;
	}

	/** The same. */
	Designation designation() {
		if (designation == null) {
			designation = new Designation();
		}
		return designation;
	}

	Set<ApplicationAnnex> annexes() {
		return Set.copyOf(annexes);
	}

	List<ExpertAdvice> advices() {
		return panel.advices();
	}

	LocalDate createdOn() {
		return createdOn;
	}

	Instant changedAt() {
		return changedAt;
	}

	Optional<UserId> changedBy() {
		return Optional.ofNullable(changedBy).map(UserId::new);
	}

	/** Without anything in it Hibernate leaves it out, as the other two. */
	Judgement judgement() {
		return (judgement != null) ? judgement : new Judgement();
	}

	Ending ending() {
		return (ending != null) ? ending : new Ending();
	}

}
