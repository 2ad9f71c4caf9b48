package nl.routebord.web.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.routebord.family.FamilyReading;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.region.HolidayDesk;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.terms.SchoolYear;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** School holidays by school year: of a school or swv, else of the regions. */
@Component
class SchoolHolidayList {

	private static final Set<Role> OF_PLACE = EnumSet.of(Role.SWV_SECRETARIAT, Role.SWV_DECIDER, Role.SWV_CONSULTANT,
			Role.SWV_EXPERT, Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_MENTOR,
			Role.RECEIVING_SCHOOL);

	private final SchoolHolidays holidays;

	private final FamilyReading family;

	private final Directory directory;

	private final Clock clock;

	SchoolHolidayList(SchoolHolidays holidays, FamilyReading family, Directory directory, Clock clock) {
		this.holidays = holidays;
		this.family = family;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * @param code of a school location; without one the reader's own school or swv, or
	 * that of the reader's child
	 * @param region only that one, where no school is asked
	 */
	Shown of(@Nullable String code, @Nullable HolidayRegion region, Actor actor) {
		List<OrganisationView> own = own(actor);
		Optional<OrganisationView> place = asked(code).or(() -> own.stream().findFirst());
		Optional<HolidayRegion> lies = place.map(OrganisationView::id).flatMap(holidays::region);
		List<SchoolHoliday> some = place.map((one) -> holidays.at(one.id(), LocalDate.EPOCH))
			.orElseGet(() -> holidays.ofRegions()
				.stream()
				.filter((one) -> region == null || one.region() == region)
				.toList());
		return new Shown(place.map(OrganisationView::name).orElse(null), lies.orElse(null), region, own,
				years(some, actor));
	}

	private Optional<OrganisationView> asked(@Nullable String code) {
		return Optional.ofNullable(code)
			.flatMap((typed) -> directory.organisation(OrganisationKind.SCHOOL_LOCATION, typed.strip()));
	}

	private List<OrganisationView> own(Actor actor) {
		List<OrganisationId> own = actor.role().isFamily() ? family.schools(actor)
				: OF_PLACE.contains(actor.role()) ? List.of(actor.organisation()) : List.of();
		return own.stream().flatMap((one) -> directory.organisation(one).stream()).toList();
	}

	/** The year that runs first, then what comes, then what is past. */
	private List<Year> years(List<SchoolHoliday> some, Actor actor) {
		Map<Integer, List<SchoolHoliday>> found = some.stream()
			.collect(Collectors.groupingBy((one) -> one.year().startYear(), TreeMap::new, Collectors.toList()));
		int current = SchoolYear.of(today()).startYear();
		List<Year> years = new ArrayList<>();
		found.forEach((start, those) -> years.add(new Year(new SchoolYear(start).toString(), start < current,
				those.stream().map((one) -> row(one, actor)).toList())));
		years.sort(Comparator.comparing(Year::past));
		return years;
	}

	private Row row(SchoolHoliday one, Actor actor) {
		OrganisationId organisation = one.organisation();
		String whose = (organisation != null)
				? directory.organisation(organisation).map(OrganisationView::name).orElse("") : null;
		return new Row(one, whose, one.until().isBefore(today()), HolidayDesk.keeps(one, actor));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/**
	 * @param place the school or swv; null where all regions are shown
	 * @param lies the region of that; null where nobody said so
	 * @param region which alone is shown
	 * @param own the schools or the swv of the reader
	 */
	record Shown(@Nullable String place, @Nullable HolidayRegion lies, @Nullable HolidayRegion region,
			List<OrganisationView> own, List<Year> years) {
	}

	/** One school year. */
	record Year(String name, boolean past, List<Row> rows) {
	}

	/**
	 * @param whose name of a swv or school; null of a whole region
	 * @param keeps whether the reader may change it
	 */
	record Row(SchoolHoliday holiday, @Nullable String whose, boolean past, boolean keeps) {
	}

}
