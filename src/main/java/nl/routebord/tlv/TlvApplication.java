package nl.routebord.tlv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

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

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/**
 * An application for a tlv, from draft to its end (domain.md 2.6). Every legal act is a
 * step forward; nothing is taken back.
 */
@Entity
@Table(schema = "app", name = "tlv_application")
class TlvApplication {

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
	private @Nullable Forum forum;

	private @Nullable String competenceOverride;

	@Embedded
	private ApplicationContent content;

	@Embedded
	private @Nullable ApplicationClock clock;

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_suspension", joinColumns = @JoinColumn(name = "application_id"))
	@OrderColumn(name = "position")
	private List<ApplicationSuspension> suspensions = new ArrayList<>();

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_annex", joinColumns = @JoinColumn(name = "application_id"))
	private Set<ApplicationAnnex> annexes = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "application_id", nullable = false, updatable = false)
	private List<ExpertAdvice> advices = new ArrayList<>();

	private LocalDate createdOn;

	private Instant changedAt;

	private @Nullable UUID changedBy;

	private @Nullable UUID judgedBy;

	private @Nullable LocalDate judgedOn;

	private @Nullable LocalDate endedOn;

	private @Nullable String endReason;

	@SuppressWarnings("NullAway.Init")
	protected TlvApplication() {
	}

	TlvApplication(String number, UUID request, CaseFileId caseFile, Actor applicant, LocalDate today) {
		this.id = TlvApplicationId.fresh();
		this.number = number;
		this.request = request;
		this.caseFileId = caseFile.value();
		this.status = ApplicationStatus.DRAFT;
		this.applicant = Applicant.of(applicant);
		this.content = ApplicationContent.empty();
		this.clock = new ApplicationClock();
		this.createdOn = today;
		this.changedAt = Instant.EPOCH;
	}

	/** The draft as it is now; half filled is fine. */
	void draft(ApplicationContent changed, Forum receiver) {
		require(ApplicationStatus.DRAFT);
		ContentRules.tooLong(changed).throwIfAny();
		this.content = changed;
		this.forum = receiver;
	}

	void annex(ApplicationAnnex annex) {
		if (status != ApplicationStatus.DRAFT && status != ApplicationStatus.AWAITING_SUPPLEMENT) {
			throw notAvailable();
		}
		annexes.add(annex);
	}

	void submit(Forum receiver, LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.DRAFT);
		ContentRules.check(content, today).throwIfAny();
		this.forum = receiver;
		clock().receive(today, terms);
		this.status = ApplicationStatus.SUBMITTED;
	}

	/** Awb 4:5: invites the school to supplement; the clock stands still (R-AWB-04). */
	void incomplete(String asked, LocalDate lastDay, Actor judge, LocalDate today, WorkingDays calendar) {
		requireToJudge();
		new Faults().addIf(asked.isBlank(), "asked", "tlv.fault.asked")
			.addIf(asked.length() > ContentRules.LONGEST_TEXT, "asked", "tlv.fault.too-long", ContentRules.LONGEST_TEXT)
			.addIf(!lastDay.isAfter(today), "lastDay", "tlv.fault.last-day-past")
			.addIf(lastDay.isAfter(today.plusWeeks(8)), "lastDay", "tlv.fault.last-day-far")
			.throwIfAny();
		suspensions.add(new ApplicationSuspension(today, lastDay, asked));
		judged(judge, today);
		clock().count(suspensions, calendar);
		this.status = ApplicationStatus.AWAITING_SUPPLEMENT;
	}

	void supplement(ApplicationContent changed, LocalDate today, TlvTerms terms) {
		require(ApplicationStatus.AWAITING_SUPPLEMENT);
		ContentRules.check(changed, today).throwIfAny();
		this.content = changed;
		openSuspension().complete(today);
		clock().count(suspensions, terms.days());
		clock().judgeFrom(today, terms);
		this.status = ApplicationStatus.IN_REVIEW;
	}

	/** R-AWB-05: the term to supplement passed unused. */
	boolean notProcessed(LocalDate today) {
		if (status != ApplicationStatus.AWAITING_SUPPLEMENT || !today.isAfter(openSuspension().lastDay())) {
			return false;
		}
		end(ApplicationStatus.NOT_PROCESSED, "", today);
		return true;
	}

	/** Complete: two experts are asked. */
	void complete(List<TlvExpert> experts, Actor judge, LocalDate today, TlvTerms terms) {
		requireToJudge();
		var combination = new ExpertCombination(experts.stream().map(TlvExpert::inProfession).toList());
		new Faults().addIf(!hasEssentialAnnex(), "documents", "tlv.fault.documents")
			.addIf(!combination.isComplete(), "experts",
					"tlv.fault.experts." + combination.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.throwIfAny();
		judged(judge, today);
		clock().askAdvice(today, terms);
		LocalDate due = Objects.requireNonNull(clock().adviceDueOn());
		experts.forEach((expert) -> advices.add(new ExpertAdvice(expert, due)));
		this.status = ApplicationStatus.IN_REVIEW;
	}

	/** One expert signs; with the last one the decision is pending. */
	ExpertAdvice advise(GiveAdvice advice, Actor expert, LocalDate today) {
		if (!isInReview()) {
			throw notAvailable();
		}
		ExpertAdvice own = adviceOf(expert.user()).orElseThrow(() -> new NotAllowed("tlv.advice.not-asked"));
		own.sign(advice, today);
		if (advices.stream().allMatch(ExpertAdvice::isSigned)) {
			this.status = ApplicationStatus.DECISION_PENDING;
		}
		return own;
	}

	/** R-AWB-01: the notice of Awb 4:14, once and within the term. */
	void extend(LocalDate to, String reason, LocalDate today, WorkingDays calendar) {
		if (!TO_JUDGE.contains(status) && status != ApplicationStatus.DECISION_PENDING) {
			throw notAvailable();
		}
		if (clock().isExtended()) {
			throw new Conflict("tlv.extension.once");
		}
		LocalDate due = legalDue();
		new Faults().addIf(today.isAfter(due), "", "tlv.fault.extend-too-late", ContentRules.written(due))
			.addIf(!to.isAfter(due), "extendedTo", "tlv.fault.extend-before-due", ContentRules.written(due))
			.addIf(to.isAfter(due.plusWeeks(8)), "extendedTo", "tlv.fault.extend-too-far")
			.addIf(reason.isBlank(), "reason", "tlv.fault.extend-reason")
			.addIf(reason.length() > ContentRules.LONGEST_TEXT, "reason", "tlv.fault.too-long",
					ContentRules.LONGEST_TEXT)
			.throwIfAny();
		clock().extend(to, reason, today, suspensions, calendar);
	}

	/** R-COMP-03: the rule leaves room; the swv says why it decides itself. */
	void overrideCompetence(String reason) {
		new Faults().addIf(reason.isBlank(), "reason", "tlv.fault.override-reason")
			.addIf(forum == null || !forum.overridable(), "", "tlv.fault.override-not-open")
			.throwIfAny();
		this.competenceOverride = reason;
	}

	void decided(TlvDecision decision, LocalDate today, WorkingDays calendar) {
		require(ApplicationStatus.DECISION_PENDING);
		clock().notified(today, calendar);
		end(decision.outcome().status(), "", today);
	}

	/**
	 * The calendar has another free day: its last days again, by the norms of the days
	 * they were counted from.
	 * @return whether any of them moved
	 */
	boolean recount(Function<LocalDate, TlvTerms> termsOn, WorkingDays calendar) {
		TlvDueDates before = clock().dates();
		if (status.isDecided()) {
			clock().notified(Objects.requireNonNull(endedOn), calendar);
		}
		else {
			clock().count(suspensions, calendar);
			LocalDate judgeFrom = suspensions.stream()
				.map(ApplicationSuspension::completed)
				.filter(Objects::nonNull)
				.max(Comparator.naturalOrder())
				.orElse(clock().received());
			clock().judgeFrom(judgeFrom, termsOn.apply(judgeFrom));
			if (!advices.isEmpty() && judgedOn != null) {
				clock().askAdvice(judgedOn, termsOn.apply(judgedOn));
			}
		}
		return !clock().dates().equals(before);
	}

	void withdraw(String reason, LocalDate today) {
		requireOpen();
		new Faults().addIf(reason.isBlank(), "reason", "tlv.fault.withdraw-reason").throwIfAny();
		end(ApplicationStatus.WITHDRAWN, reason, today);
	}

	/** R-COMP-04 and S27: not for this swv. */
	void notCompetent(boolean forwarded, String reason, LocalDate today) {
		requireOpen();
		if (!status.isWithSwv()) {
			throw notAvailable();
		}
		new Faults().addIf(reason.isBlank(), "reason", "tlv.fault.not-competent-reason").throwIfAny();
		end(forwarded ? ApplicationStatus.NOT_COMPETENT_FORWARDED : ApplicationStatus.NOT_COMPETENT, reason, today);
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
		this.judgedBy = judge.user().value();
		this.judgedOn = today;
	}

	private void end(ApplicationStatus end, String reason, LocalDate today) {
		this.status = end;
		this.endReason = reason;
		this.endedOn = today;
	}

	private void requireToJudge() {
		if (!TO_JUDGE.contains(status) || !advices.isEmpty()) {
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

	private ApplicationSuspension openSuspension() {
		return suspensions.stream().filter(ApplicationSuspension::isOpen).findFirst().orElseThrow();
	}

	private boolean isInReview() {
		return status == ApplicationStatus.IN_REVIEW && !advices.isEmpty();
	}

	boolean awaitsJudgement() {
		return TO_JUDGE.contains(status) && advices.isEmpty();
	}

	boolean hasEssentialAnnex() {
		return annexes.stream().anyMatch((annex) -> annex.kind().isEssential());
	}

	boolean mayDecide() {
		return forum != null && (forum.isCompetent() || competenceOverride != null);
	}

	/** The school is the source of what it asks and sends. */
	RecordFacts file() {
		return RecordFacts.of(DataCategory.TLV_FILE, new UnitId(applicant.unit()), applicant.role());
	}

	boolean isAdviceOpen(UserId expert) {
		return adviceOf(expert).map((advice) -> !advice.isSigned()).orElse(false);
	}

	Optional<ExpertAdvice> adviceOf(UserId user) {
		return advices.stream().filter((advice) -> advice.isOf(user)).findFirst();
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

	Optional<Forum> forum() {
		return Optional.ofNullable(forum);
	}

	Optional<String> competenceOverride() {
		return Optional.ofNullable(competenceOverride);
	}

	ApplicationContent content() {
		return content;
	}

	/** In a draft all its dates are empty, and Hibernate reads that as none. */
	ApplicationClock clock() {
		if (clock == null) {
			clock = new ApplicationClock();
		}
		return clock;
	}

	List<ApplicationSuspension> suspensions() {
		return List.copyOf(suspensions);
	}

	Set<ApplicationAnnex> annexes() {
		return Set.copyOf(annexes);
	}

	List<ExpertAdvice> advices() {
		return List.copyOf(advices);
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

	Optional<UserId> judgedBy() {
		return Optional.ofNullable(judgedBy).map(UserId::new);
	}

	Optional<LocalDate> judgedOn() {
		return Optional.ofNullable(judgedOn);
	}

	Optional<LocalDate> endedOn() {
		return Optional.ofNullable(endedOn);
	}

	String endReason() {
		return (endReason != null) ? endReason : "";
	}

	/** The last day to decide; while the clock stands still, the day it would be. */
	LocalDate legalDue() {
		return Objects.requireNonNull(clock().legalDueOn());
	}

}
