package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A toelaatbaarheidsverklaring: its number, its dates and where its life stands. */
@Entity
@Table(schema = "app", name = "tlv")
class Tlv {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String number;

	private UUID applicationId;

	private UUID caseFileId;

	private String swvCode;

	@Enumerated(EnumType.STRING)
	private TlvKind kind;

	@Enumerated(EnumType.STRING)
	private @Nullable FundingCategory category;

	private LocalDate beginOn;

	private @Nullable LocalDate endOn;

	@Enumerated(EnumType.STRING)
	private TlvStatus status;

	private LocalDate issuedOn;

	private @Nullable LocalDate endedOn;

	/** R-TLV-11: from which day another number holds; until then this one does. */
	private @Nullable LocalDate replacedFrom;

	/** R-TLV-10: the swv agreed that it is used again after a return or a gap. */
	private @Nullable LocalDate returnAgreedOn;

	/** The first day of the stay during which it sleeps. */
	private @Nullable LocalDate asleepFrom;

	/** The first day after that stay, once its end is recorded. */
	private @Nullable LocalDate wakesFrom;

	/** R-RES-18: whether it was in use before it fell asleep. */
	private boolean usedBefore;

	@SuppressWarnings("NullAway.Init")
	protected Tlv() {
	}

	Tlv(TlvNumber number, TlvApplication application, GrantedTlv granted, LocalDate today) {
		this.id = UUID.randomUUID();
		this.number = number.text();
		this.applicationId = application.id().value();
		this.caseFileId = application.caseFile().value();
		this.swvCode = number.issuer();
		this.kind = granted.kind();
		this.category = granted.category();
		this.beginOn = Objects.requireNonNull(granted.begin());
		this.endOn = granted.end();
		this.status = TlvStatus.ISSUED;
		this.issuedOn = today;
	}

	/**
	 * R-TLV-11: another number follows; this one holds until the day before, and can be
	 * used until then.
	 */
	void supersede(LocalDate begin, LocalDate today) {
		TlvEvent.REPLACED.after(status).orElseThrow(() -> new Conflict("step.not-available"));
		this.replacedFrom = begin;
		if (!begin.isAfter(today)) {
			replaced();
		}
		else if (!begin.isAfter(beginOn)) {
			// it would never begin
			happen(TlvEvent.REPLACED, today);
		}
	}

	/** The day has come. */
	void replaced() {
		happen(TlvEvent.REPLACED, Objects.requireNonNull(replacedFrom).minusDays(1));
	}

	/** What was to follow does not: it holds until its own end. */
	void goesOn() {
		this.replacedFrom = null;
	}

	boolean isReplacedOn(LocalDate day) {
		return replacedFrom != null && !replacedFrom.isAfter(day);
	}

	/** Whether it holds from the day on which another one is replaced. */
	boolean follows(Tlv before) {
		return beginOn.equals(before.replacedFrom) && !id.equals(before.id);
	}

	Optional<LocalDate> replacedFrom() {
		return Optional.ofNullable(replacedFrom).filter((day) -> status.isAlive());
	}

	/** Of those of one application, oldest first: the last that lives, or the last. */
	static Optional<Tlv> newest(List<Tlv> all) {
		return all.stream()
			.filter(Tlv::isAlive)
			.reduce((earlier, later) -> later)
			.or(() -> all.stream().reduce((earlier, later) -> later));
	}

	/** R-TLV-12: taken back from this day on. */
	void revoke(LocalDate day) {
		happen(TlvEvent.TAKEN_BACK, day);
	}

	boolean isAlive() {
		return status.isAlive();
	}

	/** And nothing is to take its place. */
	boolean holds() {
		return isAlive() && replacedFrom == null;
	}

	/** R-RES-17; its end date stays (R-RES-12). */
	void fallAsleep(LocalDate placed) {
		this.usedBefore = status == TlvStatus.ACTIVE;
		happen(TlvEvent.FELL_ASLEEP, placed);
		this.asleepFrom = placed;
		this.wakesFrom = null;
	}

	/** The end of the stay is recorded, or moved; null: it lasts after all. */
	void wakesFrom(@Nullable LocalDate day) {
		this.wakesFrom = day;
	}

	/** R-RES-18: as it was, under the same number. */
	void putBack(LocalDate day) {
		happen(usedBefore ? TlvEvent.NOT_AWAY_IN_USE : TlvEvent.NOT_AWAY_UNUSED, day);
		this.asleepFrom = null;
		this.wakesFrom = null;
	}

	/** Through an earlier stay, which ended before this one begins. */
	boolean sleptBefore(LocalDate placed) {
		return sleeps() && asleepFrom != null && asleepFrom.isBefore(placed);
	}

	boolean sleeps() {
		return status == TlvStatus.DORMANT;
	}

	Optional<LocalDate> wakesFrom() {
		return Optional.ofNullable(wakesFrom);
	}

	GrantedTlv granted() {
		return new GrantedTlv(kind, category, beginOn, endOn);
	}

	/**
	 * @param lastDay until when it holds, where the event ends it
	 * @throws Conflict when that cannot happen to it any more
	 */
	void happen(TlvEvent event, LocalDate lastDay) {
		this.status = event.after(status).orElseThrow(() -> new Conflict("step.not-available"));
		this.endedOn = status.isAlive() ? null : lastDay.isBefore(issuedOn) ? issuedOn : lastDay;
	}

	/** The pupil is enrolled; what the swv agreed to is used up. */
	void enrolled(LocalDate day) {
		happen((status == TlvStatus.ENDED_EARLY) ? TlvEvent.TAKEN_UP_AGAIN : TlvEvent.ENROLLED, day);
		this.returnAgreedOn = null;
	}

	boolean isOver(LocalDate today) {
		return status.isAlive() && endOn != null && endOn.isBefore(today);
	}

	void agreeToReturn(LocalDate today) {
		this.returnAgreedOn = today;
	}

	@Nullable LocalDate endedOn() {
		return endedOn;
	}

	boolean mayReturn() {
		return returnAgreedOn != null;
	}

	UUID id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	TlvApplicationId application() {
		return new TlvApplicationId(applicationId);
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	TlvKind kind() {
		return kind;
	}

	TlvPeriod period() {
		return new TlvPeriod(kind, beginOn, endOn);
	}

	String number() {
		return number;
	}

	TlvStatus status() {
		return status;
	}

}
