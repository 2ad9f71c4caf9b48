package nl.routebord.route;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Stale;
import nl.routebord.pupil.PupilId;
import nl.routebord.sharing.Phase;
import org.jspecify.annotations.Nullable;

/** One pupil's case: where its route stands. What happened is in the journal. */
@Entity
@Table(name = "route_case_file")
class CaseFile {

	@EmbeddedId
	private CaseFileId id;

	private String number;

	private UUID request;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "pupil_id"))
	private PupilId pupil;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "source_unit_id"))
	private UnitId sourceUnit;

	@Enumerated(EnumType.STRING)
	private Role sourceRole;

	@Enumerated(EnumType.STRING)
	private CaseState state;

	private String[] positions;

	private int phases;

	private int phasesSeen;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "director_unit_id"))
	private UnitId directorUnit;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "director_user_id"))
	private UserId directorUser;

	@Embedded
	private CaseLocation location;

	@Embedded
	private CaseDates dates;

	@Enumerated(EnumType.STRING)
	private SignalKind signalKind;

	@Enumerated(EnumType.STRING)
	private @Nullable SharingBasis sharingBasis;

	@Enumerated(EnumType.STRING)
	private @Nullable CloseReason closeReason;

	private @Nullable String closePlace;

	@Version
	private long version;

	@SuppressWarnings("NullAway")
	protected CaseFile() {
	}

	CaseFile(CaseNumber number, UUID request, PupilId pupil, Actor opener, CaseLocation location, SignalKind signalKind,
			CaseDates dates) {
		this.id = CaseFileId.fresh();
		this.number = number.text();
		this.request = request;
		this.pupil = pupil;
		this.sourceUnit = opener.unit();
		this.sourceRole = opener.role();
		this.directorUnit = opener.unit();
		this.directorUser = opener.user();
		this.location = location;
		this.signalKind = signalKind;
		this.dates = dates;
		this.state = CaseState.SIGNALLED;
		this.positions = new String[0];
		this.phases = Phases.mask(Phases.of(state, Set.of()));
		this.phasesSeen = phases;
	}

	CaseFileId id() {
		return id;
	}

	String number() {
		return number;
	}

	PupilId pupil() {
		return pupil;
	}

	UnitId sourceUnit() {
		return sourceUnit;
	}

	Role sourceRole() {
		return sourceRole;
	}

	UnitId directorUnit() {
		return directorUnit;
	}

	UserId directorUser() {
		return directorUser;
	}

	CaseState state() {
		return state;
	}

	CaseLocation location() {
		return location;
	}

	CaseDates dates() {
		return dates;
	}

	SignalKind signalKind() {
		return signalKind;
	}

	Optional<SharingBasis> sharingBasis() {
		return Optional.ofNullable(sharingBasis);
	}

	Optional<CloseReason> closeReason() {
		return Optional.ofNullable(closeReason);
	}

	Optional<String> closePlace() {
		return Optional.ofNullable(closePlace);
	}

	Set<Phase> phases() {
		return Phases.from(phases);
	}

	Set<Position> positions() {
		EnumSet<Position> set = EnumSet.noneOf(Position.class);
		for (String position : positions) {
			set.add(Position.valueOf(position));
		}
		return set;
	}

	long version() {
		return version;
	}

	void contactFamily(SharingBasis basis, LocalDate on) {
		requireState(CaseState.SIGNALLED);
		sharingBasis = basis;
		dates.contacted(on);
		moveTo(CaseState.FAMILY_CONTACTED, positions());
	}

	void recordViews(LocalDate on) {
		requireState(CaseState.FAMILY_CONTACTED);
		if (dates.viewsRecordedOn().isPresent()) {
			throw new Conflict("step.not-available");
		}
		dates.viewsRecorded(on);
	}

	/** What a module above has seen happening to the case. */
	void move(CaseHappening happening, LocalDate today) {
		EnumSet<Position> next = EnumSet.noneOf(Position.class);
		next.addAll(positions());
		next.removeAll(happening.left());
		next.addAll(happening.entered());
		if (happening.left().contains(Position.TLV_APPLICATION)) {
			next.add(Position.TLV_KEPT);
		}
		if (happening.entered().contains(Position.AFTERCARE) && !positions().contains(Position.AFTERCARE)) {
			dates.aftercareFrom(today);
		}
		CaseState nextState = (happening.state() != null) ? happening.state() : state;
		if (nextState == CaseState.CLOSED) {
			dates.closed(today);
		}
		else if (state == CaseState.CLOSED) {
			throw new Conflict("case.closed");
		}
		moveTo(nextState, next);
	}

	/**
	 * A check-in; after a tlv the first one is what makes it aftercare. Whether one is
	 * due now, the process says.
	 */
	void checkAftercare(LocalDate on) {
		EnumSet<Position> next = EnumSet.of(Position.AFTERCARE);
		next.addAll(positions());
		dates.aftercareChecked(on);
		moveTo(state, next);
	}

	boolean aftercareDone() {
		return dates.lastCheckDoneOn().isPresent();
	}

	/** The route ends; a tlv application that still runs keeps its own phase. */
	void close(CloseReason reason, String place, LocalDate on) {
		if (state == CaseState.CLOSED && closeReason != null) {
			throw new Conflict("case.closed");
		}
		closeReason = reason;
		closePlace = place;
		dates.closed(on);
		EnumSet<Position> left = EnumSet.noneOf(Position.class);
		left.addAll(positions());
		left.remove(Position.AFTERCARE);
		moveTo(CaseState.CLOSED, left);
	}

	void handOver(UnitId unit, UserId user) {
		if (state == CaseState.CLOSED) {
			throw new Conflict("case.closed");
		}
		directorUnit = unit;
		directorUser = user;
	}

	/** School and swv stay: moving house does not move the cost (R-TLV-13). */
	void moveTo(OrganisationId municipality) {
		location = new CaseLocation(location.school(), location.swv(), Optional.of(municipality));
	}

	void requireVersion(@Nullable Long expected) {
		if (expected != null && expected != version) {
			throw new Stale("web.stale");
		}
	}

	private void requireState(CaseState needed) {
		if (state != needed) {
			throw new Conflict("step.not-available");
		}
	}

	private void moveTo(CaseState next, Set<Position> nextPositions) {
		state = next;
		positions = nextPositions.stream().map(Position::name).sorted().toArray(String[]::new);
		phases = Phases.mask(Phases.of(next, nextPositions));
		phasesSeen |= phases;
	}

}
