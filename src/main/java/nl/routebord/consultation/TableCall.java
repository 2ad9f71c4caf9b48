package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.TableAsked;
import org.jspecify.annotations.Nullable;

/**
 * A thuiszittersoverleg that a child at home asks for, from the asking to what was
 * agreed.
 */
@Entity
@Table(name = "consultation_table_call")
class TableCall {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID caseFileId;

	private UUID episodeId;

	private String band;

	private UUID convenerUnit;

	@Enumerated(EnumType.STRING)
	private Role convenerRole;

	private @Nullable UUID convenerUser;

	private LocalDate askedOn;

	private LocalDate dueOn;

	@Enumerated(EnumType.STRING)
	private TableState state = TableState.ASKED;

	private @Nullable UUID request;

	private @Nullable LocalDate calledOn;

	private @Nullable LocalDate meetingOn;

	private UUID[] invitedUnits = {};

	private @Nullable LocalDate heldOn;

	private UUID[] presentUnits = {};

	private String familyHeard = "";

	private String outcome = "";

	private String reason = "";

	private @Nullable LocalDate nextOn;

	@Embedded
	private @Nullable Author author;

	protected TableCall() {
	}

	TableCall(TableAsked asked, LocalDate today) {
		this.id = UUID.randomUUID();
		this.caseFileId = asked.caseFile().value();
		this.episodeId = asked.episode();
		this.band = asked.band();
		this.convenerUnit = asked.convener().value();
		this.convenerRole = asked.role();
		this.convenerUser = (asked.person() != null) ? asked.person().value() : null;
		this.askedOn = today;
		this.dueOn = asked.dueOn();
	}

	/** The child is longer at home meanwhile. */
	void askedAgain(String longer) {
		this.band = longer;
	}

	void called(UUID sent, LocalDate meeting, Collection<UnitId> invited, Actor actor, LocalDate today) {
		this.state = TableState.CALLED;
		this.request = sent;
		this.calledOn = today;
		this.meetingOn = meeting;
		this.invitedUnits = ids(invited);
		this.author = Author.of(actor);
	}

	void refused(UUID sent, String why, Actor actor) {
		this.state = TableState.NOT_NEEDED;
		this.request = sent;
		this.reason = why.strip();
		this.author = Author.of(actor);
	}

	/**
	 * @param checked a record that {@link TableRules} found no fault with
	 */
	void held(ReportTable checked, Actor actor) {
		this.state = TableState.HELD;
		this.request = checked.request();
		this.heldOn = Objects.requireNonNull(checked.heldOn());
		this.presentUnits = ids(checked.present());
		this.familyHeard = checked.familyHeard().strip();
		this.outcome = checked.outcome().strip();
		this.nextOn = checked.nextOn();
		this.author = Author.of(actor);
	}

	void notAsked() {
		this.state = TableState.BACK;
	}

	/** Who called it this time calls it the next, for the same units. */
	TableCall next(Actor actor, LocalDate meeting, LocalDate today) {
		TableCall next = new TableCall(new TableAsked(caseFile(), episodeId, band, convener(), convenerRole,
				convenerPerson().orElse(null), meeting), today);
		next.called(UUID.randomUUID(), meeting, invited(), actor, today);
		return next;
	}

	boolean isOf(UUID sent) {
		return sent.equals(this.request);
	}

	UUID id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	UUID episode() {
		return episodeId;
	}

	String band() {
		return band;
	}

	UnitId convener() {
		return new UnitId(convenerUnit);
	}

	Role convenerRole() {
		return convenerRole;
	}

	Optional<UserId> convenerPerson() {
		return Optional.ofNullable(convenerUser).map(UserId::new);
	}

	LocalDate askedOn() {
		return askedOn;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	TableState state() {
		return state;
	}

	Optional<LocalDate> calledOn() {
		return Optional.ofNullable(calledOn);
	}

	Optional<LocalDate> meetingOn() {
		return Optional.ofNullable(meetingOn);
	}

	List<UnitId> invited() {
		return units(invitedUnits);
	}

	Optional<LocalDate> heldOn() {
		return Optional.ofNullable(heldOn);
	}

	List<UnitId> present() {
		return units(presentUnits);
	}

	String familyHeard() {
		return familyHeard;
	}

	String outcome() {
		return outcome;
	}

	String reason() {
		return reason;
	}

	Optional<LocalDate> nextOn() {
		return Optional.ofNullable(nextOn);
	}

	/** Nobody as long as nobody acted. */
	Optional<Author> author() {
		return Optional.ofNullable(author);
	}

	private static UUID[] ids(Collection<UnitId> units) {
		return units.stream().map(UnitId::value).toArray(UUID[]::new);
	}

	private static List<UnitId> units(UUID[] ids) {
		return Arrays.stream(ids).map(UnitId::new).toList();
	}

}
