package nl.routebord.pupil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Regions;
import nl.routebord.region.SchoolType;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps pupils, each for the one unit that brought it in. */
@Service
@Transactional
public class PupilDesk {

	private final Pupils pupils;

	private final SealedNumbers numbers;

	private final Regions regions;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	PupilDesk(Pupils pupils, SealedNumbers numbers, Regions regions, CaseAccess access, AuditTrail trail, Clock clock) {
		this.pupils = pupils;
		this.numbers = numbers;
		this.regions = regions;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everything wrong with what was typed, all at once; asks no database. */
	public List<Fault> faults(PupilInput input) {
		Faults faults = new Faults();
		new PupilRules(LocalDate.now(clock), faults).check(input);
		return faults.list();
	}

	/** The same of where a pupil lives. */
	public List<Fault> faults(HomeInput home) {
		Faults faults = new Faults();
		new PupilRules(LocalDate.now(clock), faults).check(home);
		return faults.list();
	}

	/**
	 * The pupil lives somewhere else now.
	 * @throws NotFound for a pupil that another unit brought in
	 */
	public void move(PupilId id, HomeInput home, Actor actor) {
		Pupil pupil = pupils.require(id);
		if (!pupil.unit().equals(actor.unit())) {
			throw new NotFound();
		}
		pupil.move(home);
		pupils.saveAndFlush(pupil);
	}

	/** The pupil with this number in the actor's own unit. */
	@Transactional(readOnly = true)
	public Optional<PupilId> known(String pgn, Actor actor) {
		return PupilNumber.of(pgn).flatMap((number) -> numbers.find(number, actor.unit()));
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
		Pupil pupil = number.flatMap((known) -> numbers.find(known, actor.unit()))
			.map(pupils::require)
			.orElseGet(() -> new Pupil(actor.unit()));
		pupil.describe(input);
		if (school != null) {
			pupil.enrol(new Enrolment(school.value(), SchoolType.valueOf(input.schoolType()), input.className(),
					DutchDates.parse(input.enrolledFrom()).orElseThrow(), null));
		}
		Pupil saved = pupils.saveAndFlush(pupil);
		number.ifPresent((known) -> numbers.put(known, saved));
		return saved.id();
	}

	/** For rules about age; the caller shows nothing of it. */
	@Transactional(readOnly = true)
	public LocalDate birthDate(PupilId id) {
		return pupils.require(id).birthDate();
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

	/**
	 * What letters about a pupil need.
	 *
	 * @param birthDate in words for the letter
	 * @param guardians those with gezag
	 */
	public record Correspondence(String name, String birthDate, List<PupilView.GuardianView> guardians) {

		@Override
		public String toString() {
			return "Correspondence[…]";
		}

	}

	/** A guardian with gezag, whose answer to a question of consent counts. */
	public record CustodianView(UUID id, String name) {

		@Override
		public String toString() {
			return "CustodianView[" + id + "]";
		}

	}

	/** Who has gezag; the caller has asked whether the reader may know. */
	@Transactional(readOnly = true)
	public List<CustodianView> custodians(PupilId id) {
		return pupils.require(id)
			.guardians()
			.stream()
			.filter(Guardian::hasAuthority)
			.map((guardian) -> new CustodianView(guardian.id(), guardian.name()))
			.toList();
	}

	/**
	 * Who cares for the pupil, with gezag or without, for a reader that may know; the
	 * reading is logged.
	 */
	public List<CarerView> carers(PupilId id, CaseFacts facts, Actor actor) {
		if (!permits(facts, actor, DataCategory.ID_BASIS)) {
			return List.of();
		}
		access.logRead(actor, facts, Set.of(DataCategory.ID_BASIS));
		return pupils.require(id)
			.guardians()
			.stream()
			.map((guardian) -> new CarerView(guardian.id(), guardian.name(), guardian.hasAuthority()))
			.toList();
	}

	/** For printing a letter, not for showing. */
	@Transactional(readOnly = true)
	public Correspondence correspondence(PupilId id) {
		Pupil pupil = pupils.require(id);
		return new Correspondence(pupil.name(), DutchDates.inWords(pupil.birthDate()),
				PupilCut.guardians(pupil).stream().filter(PupilView.GuardianView::hasAuthority).toList());
	}

	/** The pupil cut to what the actor may see in this case; the reading is logged. */
	public PupilView view(PupilId id, CaseFacts facts, Actor actor) {
		Pupil pupil = pupils.require(id);
		PupilCut cut = new PupilCut(pupil, (category) -> permits(facts, actor, category));
		PupilView view = cut.view(facts.source().equals(actor.unit()), LocalDate.now(clock), this::masked);
		access.logRead(actor, facts, cut.shown());
		return view;
	}

	/**
	 * The number itself, for a role with a cell of its own; each time a line in the
	 * trail.
	 */
	public String revealNumber(PupilId id, CaseFacts facts, Actor actor) {
		if (!permits(facts, actor, DataCategory.PGN_BSN)) {
			trail.refused(actor, "REVEAL_PGN", facts.caseFile(), "R04_NEVER");
			throw new NotFound();
		}
		Pupil pupil = pupils.require(id);
		PupilNumber number = numbers.of(pupil).orElseThrow(NotFound::new);
		access.logRead(actor, facts, Set.of(DataCategory.PGN_BSN));
		trail.record(actor, "REVEAL_PGN", facts.caseFile(), id.value());
		return number.reveal();
	}

	private String masked(Pupil pupil) {
		return numbers.of(pupil).map(PupilNumber::masked).orElse("");
	}

	/** Basic data have one source: the unit that brought in the pupil. */
	private boolean permits(CaseFacts facts, Actor actor, DataCategory category) {
		Role sourceRole = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(facts.source()))
			.map(CaseParty::role)
			.findFirst()
			.orElse(Role.SCHOOL_CARE_COORDINATOR);
		return access.decide(actor, facts, RecordFacts.of(category, facts.source(), sourceRole)).permits();
	}

	/** A name as it is searched: lower case, without accents. */
	public static String searchKey(String name) {
		return Pupil.key(name);
	}

}
