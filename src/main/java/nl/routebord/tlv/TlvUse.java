package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.region.SchoolType;
import org.jspecify.annotations.Nullable;

/** A pupil is enrolled at a school on a tlv, from a day until a day. */
@Entity
@Table(schema = "app", name = "tlv_use")
class TlvUse {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID tlvId;

	private UUID caseFileId;

	private UUID schoolId;

	private UUID unitId;

	@Enumerated(EnumType.STRING)
	private SchoolType schoolType;

	private LocalDate enrolledOn;

	private @Nullable LocalDate leftOn;

	@Enumerated(EnumType.STRING)
	private LeaveSchool.@Nullable Destination leftTo;

	/** What was recorded of leaving before a stay cut it short. */
	private @Nullable LocalDate leftBefore;

	@Enumerated(EnumType.STRING)
	private LeaveSchool.@Nullable Destination leftBeforeTo;

	private LocalDate recordedOn;

	private UUID recordedBy;

	@SuppressWarnings("NullAway.Init")
	protected TlvUse() {
	}

	TlvUse(Tlv tlv, SchoolType schoolType, LocalDate enrolledOn, Actor school, LocalDate today) {
		this.id = UUID.randomUUID();
		this.tlvId = tlv.id();
		this.caseFileId = tlv.caseFile().value();
		this.schoolId = school.organisation().value();
		this.unitId = school.unit().value();
		this.schoolType = schoolType;
		this.enrolledOn = enrolledOn;
		this.recordedOn = today;
		this.recordedBy = school.user().value();
	}

	void left(LocalDate lastDay, LeaveSchool.Destination to) {
		this.leftOn = lastDay;
		this.leftTo = to;
	}

	/**
	 * R-RES-17: enrolled until the day before the stay; one that began during it never
	 * was. What was recorded before is kept for R-RES-18.
	 */
	void away(LocalDate placed) {
		this.leftBefore = leftOn;
		this.leftBeforeTo = leftTo;
		left((placed.isBefore(enrolledOn) ? enrolledOn : placed).minusDays(1), LeaveSchool.Destination.AWAY);
	}

	/** R-RES-18: it was not away; does nothing to one that left for another reason. */
	void stayed() {
		if (leftTo == LeaveSchool.Destination.AWAY) {
			this.leftOn = leftBefore;
			this.leftTo = leftBeforeTo;
			this.leftBefore = null;
			this.leftBeforeTo = null;
		}
	}

	/** Enrolled on that day or later. */
	boolean lastsOn(LocalDate day) {
		return leftOn == null || !leftOn.isBefore(day);
	}

	boolean isOpen() {
		return leftOn == null;
	}

	boolean isAt(OrganisationId school) {
		return schoolId.equals(school.value());
	}

	UUID id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	OrganisationId school() {
		return new OrganisationId(schoolId);
	}

	UnitId unit() {
		return new UnitId(unitId);
	}

	SchoolType schoolType() {
		return schoolType;
	}

	LocalDate enrolledOn() {
		return enrolledOn;
	}

	Optional<LocalDate> leftOn() {
		return Optional.ofNullable(leftOn);
	}

	Optional<LeaveSchool.Destination> leftTo() {
		return Optional.ofNullable(leftTo);
	}

	LocalDate recordedOn() {
		return recordedOn;
	}

}
