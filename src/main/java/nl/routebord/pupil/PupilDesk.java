package nl.routebord.pupil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import nl.routebord.region.Regions;
import nl.routebord.region.SchoolType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pupils, each for the one unit that brought it in. */
@Service
@Transactional
public class PupilDesk {

	private final Pupils pupils;

	private final PupilVault vault;

	private final Regions regions;

	private final Clock clock;

	PupilDesk(Pupils pupils, PupilVault vault, Regions regions, Clock clock) {
		this.pupils = pupils;
		this.vault = vault;
		this.regions = regions;
		this.clock = clock;
	}

	/** Everything wrong with what was typed, all at once; asks no database. */
	public List<Fault> faults(PupilInput input) {
		Faults faults = new Faults();
		new PupilRules(LocalDate.now(clock), faults).check(input);
		return faults.list();
	}

	/** The pupil with this number in the actor's own unit. */
	@Transactional(readOnly = true)
	public Optional<PupilId> known(String pgn, Actor actor) {
		return PupilNumber.of(pgn).flatMap((number) -> find(number, actor)).map(Pupil::id);
	}

	/**
	 * Takes in a pupil for the actor's unit; one with the same number is updated.
	 * @param school the school location of enrolment; null when not enrolled
	 */
	public PupilId register(PupilInput input, @Nullable OrganisationId school, Actor actor) {
		Faults faults = new Faults();
		new PupilRules(LocalDate.now(clock), faults).check(input);
		faults.throwIfAny();
		Optional<PupilNumber> number = PupilNumber.of(input.pgn());
		Pupil pupil = number.flatMap((known) -> find(known, actor)).orElseGet(() -> new Pupil(actor.unit()));
		pupil.describe(input);
		if (school != null) {
			pupil.enrol(new Enrolment(school.value(), SchoolType.valueOf(input.schoolType()), input.className(),
					DutchDates.parse(input.enrolledFrom()).orElseThrow(), null));
		}
		number.ifPresent((known) -> pupil.identify(vault.seal(known, pupil.id(), pupil.unit()),
				vault.index(known, pupil.unit())));
		return pupils.saveAndFlush(pupil).id();
	}

	/** Where a pupil lives and learns, for rules; the caller shows none of it. */
	@Transactional(readOnly = true)
	public PupilPlace place(PupilId id) {
		Pupil pupil = pupils.require(id);
		LocalDate today = LocalDate.now(clock);
		Optional<Enrolment> enrolment = pupil.enrolment(today);
		String postcode = pupil.address().postcode();
		return new PupilPlace(postcode, regions.area(postcode), pupil.municipalityCode(),
				enrolment.map(Enrolment::school).map(OrganisationId::new), enrolment.map(Enrolment::schoolType),
				Period.between(pupil.birthDate(), today).getYears());
	}

	private Optional<Pupil> find(PupilNumber number, Actor actor) {
		return pupils.findByUnitAndPgnIndex(actor.unit(), vault.index(number, actor.unit()));
	}

}
