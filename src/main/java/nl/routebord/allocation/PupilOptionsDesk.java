package nl.routebord.allocation;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.allocation.PupilOptions.PupilOption;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.SettingValues;
import nl.routebord.region.Settings;
import nl.routebord.residential.OriginView;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PlacementView;
import nl.routebord.residential.PlacementView.StayView;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StayKind;
import nl.routebord.residential.StayStatus;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.FundingCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The four ways to pay for one pupil's stay side by side, for who may know of that stay.
 * Changes nothing.
 */
@Service
@Transactional
public class PupilOptionsDesk {

	private static final Set<Role> ALLOCATES = EnumSet.of(Role.SWV_DECIDER, Role.SWV_SECRETARIAT);

	private static final int COUNTS = 5;

	private static final int LONGEST_YEARS = 5;

	private final PlacementReading stays;

	private final TlvBook book;

	private final Directory directory;

	private final Settings settings;

	private final AllocationDesk allocation;

	PupilOptionsDesk(PlacementReading stays, TlvBook book, Directory directory, Settings settings,
			AllocationDesk allocation) {
		this.stays = stays;
		this.book = book;
		this.directory = directory;
		this.settings = settings;
		this.allocation = allocation;
	}

	/**
	 * @throws nl.routebord.kernel.NotFound when the reader may not see the case
	 * @throws RuleViolated when there is no stay to reckon with, as far as the reader may
	 * know
	 */
	public PupilOptions of(CaseFileId caseFile, String number, PupilQuestion asked, Actor actor) {
		if (!ALLOCATES.contains(actor.role())) {
			throw new NotAllowed("allocation.not-yours");
		}
		PlacementView view = stays.of(caseFile, actor)
			.stream()
			.filter((one) -> one.status() != StayStatus.CANCELLED)
			.filter((one) -> one.details() != null && !one.details().ownSchool())
			.reduce((first, second) -> second)
			.orElseThrow(() -> new RuleViolated("route", "allocation.pupil.fault.no-stay"));
		PupilStay stay = stay(caseFile, view, asked, actor);
		String swv = own(actor);
		List<CountDate> counts = Stream.iterate(first(stay.placed()), (day) -> day.plusYears(1))
			.limit(COUNTS)
			.map(CountDate::new)
			.toList();
		List<PupilOption> options = Arrays.stream(ResidentialRegime.values())
			.map((regime) -> PupilOption.of(regime,
					counts.stream().map((count) -> stay.on(count, regime, money(count, actor))).toList(), swv))
			.toList();
		return new PupilOptions(number, stay.placed(), stay.until(), stay.category(), stay.held(),
				counts.stream().map(CountDate::date).toList(), options);
	}

	private PupilStay stay(CaseFileId caseFile, PlacementView view, PupilQuestion asked, Actor actor) {
		StayView details = Objects.requireNonNull(view.details());
		LocalDate known = (details.lastDay() != null) ? details.lastDay() : details.expectedUntil();
		LocalDate until = (asked.until() != null) ? asked.until() : known;
		new Faults()
			.addIf(until.isBefore(details.placedOn()) || until.isAfter(details.placedOn().plusYears(LONGEST_YEARS)),
					"until", "allocation.pupil.fault.until", LONGEST_YEARS)
			.throwIfAny();
		Optional<FundingCategory> held = Acting.overAll(AllocationCalendar.JOB,
				() -> book.category(caseFile.value(), allocation.today()));
		FundingCategory category = (asked.category() != null) ? asked.category() : held.orElse(FundingCategory.CAT1);
		return new PupilStay(kind(details.kind()), details.placedOn(), until, details.onTlv(), origin(view.origin()),
				details.schoolSwv(), held.isPresent(), category);
	}

	private static Kind kind(StayKind kind) {
		return kind.isOpen() ? Kind.OPEN_RESIDENTIAL
				: (kind == StayKind.CLOSED_YOUTH_CARE) ? Kind.CLOSED_YOUTH_CARE : Kind.JJI;
	}

	private static String origin(@Nullable OriginView origin) {
		String settled = (origin != null) ? origin.settledSwv() : null;
		return Objects.requireNonNullElse((settled != null || origin == null) ? settled : origin.swv(), "");
	}

	/** The first count date on or after the first day. */
	private static LocalDate first(LocalDate placed) {
		LocalDate count = LocalDate.of(placed.getYear(), Month.FEBRUARY, 1);
		return count.isBefore(placed) ? count.plusYears(1) : count;
	}

	private Amounts money(CountDate counted, Actor actor) {
		Function<LocalDate, SettingValues> on = (day) -> settings.on(actor.organisation(), day);
		return Assumptions.amounts(on, counted.chargedYear().orElseThrow());
	}

	private String own(Actor actor) {
		return directory.organisation(actor.organisation()).map(OrganisationView::code).orElse("");
	}

}
