package nl.routebord.pupil;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.DutchDates;
import org.jspecify.annotations.Nullable;

/** A pupil as one unit knows it. */
@Entity
@Table(name = "pupil_pupil")
class Pupil {

	@EmbeddedId
	private PupilId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "unit_id"))
	private UnitId unit;

	private String firstName = "";

	private String prefix = "";

	private String lastName = "";

	private String firstKey = "";

	private String lastKey = "";

	private LocalDate birthDate = LocalDate.EPOCH;

	private String street = "";

	private String houseNumber = "";

	private String postcode = "";

	private String place = "";

	private boolean secretAddress;

	private String municipalityCode = "";

	/** Where the pupil stays in fact; null: where it is registered. */
	private @Nullable String stayMunicipalityCode;

	@ElementCollection
	@CollectionTable(name = "pupil_guardian", joinColumns = @JoinColumn(name = "pupil_id"))
	@OrderColumn(name = "nr")
	private List<Guardian> guardians = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "pupil_enrolment", joinColumns = @JoinColumn(name = "pupil_id"))
	@OrderColumn(name = "nr")
	private List<Enrolment> enrolments = new ArrayList<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway")
	protected Pupil() {
	}

	Pupil(UnitId unit) {
		this.id = PupilId.fresh();
		this.unit = unit;
	}

	PupilId id() {
		return id;
	}

	UnitId unit() {
		return unit;
	}

	String name() {
		return (firstName + " " + prefix + " " + lastName).replaceAll(" +", " ");
	}

	LocalDate birthDate() {
		return birthDate;
	}

	boolean secretAddress() {
		return secretAddress;
	}

	PupilView.Address address() {
		return new PupilView.Address(street, houseNumber, postcode, place);
	}

	String municipalityCode() {
		return municipalityCode;
	}

	Optional<String> stayMunicipalityCode() {
		return Optional.ofNullable(stayMunicipalityCode);
	}

	List<Guardian> guardians() {
		return List.copyOf(guardians);
	}

	Optional<Enrolment> enrolment(LocalDate on) {
		return enrolments.stream()
			.filter((enrolment) -> enrolment.untilOn() == null || !enrolment.untilOn().isBefore(on))
			.reduce((earlier, later) -> later);
	}

	/** Takes over what was typed; the rules have been checked. */
	void describe(PupilInput input) {
		firstName = input.firstName();
		prefix = input.prefix();
		lastName = input.lastName();
		firstKey = key(input.firstName());
		lastKey = key(input.lastName());
		birthDate = DutchDates.parse(input.birthDate()).orElseThrow();
		settle(input.home());
		secretAddress = input.secretAddress();
		List<Guardian> known = List.copyOf(guardians);
		guardians.clear();
		input.guardians().forEach((guardian) -> guardians.add(Guardian.of(guardian, known)));
	}

	/** An address that was secret does not become known by a box that is left empty. */
	void move(HomeInput home) {
		settle(home);
		secretAddress = secretAddress || home.secretAddress();
	}

	private void settle(HomeInput home) {
		street = home.street();
		houseNumber = home.houseNumber();
		postcode = PupilRules.postcode(home.postcode());
		place = home.place();
		municipalityCode = home.municipality();
		String stay = home.stayMunicipality();
		stayMunicipalityCode = (stay.isEmpty() || stay.equals(municipalityCode)) ? null : stay;
	}

	/** A new enrolment ends the one before it; the same one again changes nothing. */
	void enrol(Enrolment next) {
		int last = enrolments.size() - 1;
		if (last >= 0 && enrolments.get(last).school().equals(next.school())) {
			enrolments.set(last, next);
			return;
		}
		if (last >= 0 && enrolments.get(last).untilOn() == null) {
			Enrolment before = enrolments.get(last);
			LocalDate until = next.fromOn().isAfter(before.fromOn()) ? next.fromOn().minusDays(1) : before.fromOn();
			enrolments.set(last,
					new Enrolment(before.school(), before.schoolType(), before.className(), before.fromOn(), until));
		}
		enrolments.add(next);
	}

	/** Lower case and without accents, so that Zoe finds Zoë. */
	static String key(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.strip();
	}

}
