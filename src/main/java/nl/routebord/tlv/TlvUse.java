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

	/** R-RES-18: it did not leave. */
	void stayed() {
		this.leftOn = null;
		this.leftTo = null;
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
