package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/** A stay of a pupil in an institution, until it is enrolled elsewhere. */
@Entity
@Table(schema = "app", name = "residential_placement")
class Placement {

	@EmbeddedId
	private PlacementId id;

	@Version
	private @Nullable Long version;

	private UUID request;

	private UUID caseFileId;

	@Enumerated(EnumType.STRING)
	private DataCategory category;

	/** Sealed where the category asks it, as the name of the institution is. */
	private String kind;

	private String institution;

	private boolean ownSchool;

	private boolean onTlv;

	private UUID keeperUnit;

	@Enumerated(EnumType.STRING)
	private Role keeperRole;

	private UUID keeperOrganisation;

	private LocalDate recordedOn;

	@Embedded
	private StayDates dates;

	@Embedded
	private @Nullable StayTrack track;

	@Embedded
	private OriginProof origin;

	@Enumerated(EnumType.STRING)
	private ResidentialRegime regime;

	private LocalDate regimeFrom;

	private @Nullable LocalDate regimeUntil;

	@SuppressWarnings("NullAway.Init")
	protected Placement() {
	}

	/**
	 * @param setting kind and institution, as they are stored
	 */
	Placement(PlacementId id, StartPlacement command, DataCategory category, Setting setting, UnitView keeper,
			StayDates dates, OriginProof origin, ResidentialRegime regime, LocalDate today) {
		this.id = id;
		this.request = command.request();
		this.caseFileId = command.caseFile().value();
		this.category = category;
		this.kind = setting.kind();
		this.institution = setting.institution();
		this.ownSchool = command.ownSchool();
		this.onTlv = command.onTlv();
		this.keeperUnit = keeper.id().value();
		this.keeperRole = keeper.role();
		this.keeperOrganisation = keeper.organisation().value();
		this.recordedOn = today;
		this.dates = dates;
		this.origin = origin;
		this.regime = regime;
		this.regimeFrom = dates.placedOn();
	}

	/** R-RES-09: with the own school going on it is no residential education. */
	boolean touchesTlv() {
		return !ownSchool && !onTlv && regime.tlvInUse() == ResidentialRegime.WhileAway.SLEEPS;
	}

	/** The regime holds as long as the stay does. */
	void endsOn(LocalDate lastDay) {
		this.regimeUntil = lastDay;
	}

	PlacementId id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	/** Of kind and institution, and of whatever would tell them. */
	RecordFacts facts() {
		return RecordFacts.of(category, keeper(), keeperRole, id.value());
	}

	/** That the pupil is elsewhere, and from when it is back. */
	RecordFacts whereabouts() {
		return RecordFacts.of(DataCategory.RES_FACT, keeper(), keeperRole, id.value());
	}

	boolean isDiscreet() {
		return category == DataCategory.JUSTICE;
	}

	/** R-RES-02; of what tells a title only that it is not. */
	boolean isPaidPerPupil() {
		return !isDiscreet() && !ownSchool && StayKind.valueOf(kind).isOpen();
	}

	Setting setting() {
		return new Setting(kind, institution);
	}

	boolean ownSchool() {
		return ownSchool;
	}

	boolean onTlv() {
		return onTlv;
	}

	UnitId keeper() {
		return new UnitId(keeperUnit);
	}

	boolean isKeptBy(Actor actor) {
		return keeperOrganisation.equals(actor.organisation().value()) && keeperRole == actor.role();
	}

	LocalDate recordedOn() {
		return recordedOn;
	}

	StayDates dates() {
		return dates;
	}

	StayStatus status() {
		return dates.status();
	}

	/** Nothing of it was done yet: then there is none in the row. */
	StayTrack track() {
		if (track == null) {
			track = StayTrack.begun();
		}
		return track;
	}

	OriginProof origin() {
		return origin;
	}

	ResidentialRegime regime() {
		return regime;
	}

	LocalDate regimeFrom() {
		return regimeFrom;
	}

	Optional<LocalDate> regimeUntil() {
		return Optional.ofNullable(regimeUntil);
	}

	/** Kind and institution, open or sealed. */
	record Setting(String kind, String institution) {
	}

}
