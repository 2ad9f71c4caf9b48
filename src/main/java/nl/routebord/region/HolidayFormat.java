package nl.routebord.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Fault;
import nl.routebord.terms.SchoolYear;

/**
 * School holidays of the regions, as the ministry spreads them: a row for each region.
 * One of the same name and year takes the place of what was there; what lies over another
 * is refused.
 */
final class HolidayFormat implements RowFormat<SchoolHoliday> {

	private static final int LONGEST_NAME = 60;

	private final HolidayRows rows;

	private final Clock clock;

	/** As they are after the rows read so far. */
	private final List<SchoolHoliday> known;

	HolidayFormat(HolidayRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
		this.known = new ArrayList<>(rows.ofRegions());
	}

	@Override
	public List<String> columns() {
		return List.of("SOORT", "REGIO", "SCHOOLJAAR", "NAAM", "VAN", "TOT_EN_MET");
	}

	@Override
	public SchoolHoliday read(Row row) {
		HolidayKind kind = HolidayKind.ofWord(row.value("SOORT"))
			.orElseThrow(() -> FaultyRow.of("holiday-kind", row.value("SOORT")));
		HolidayRegion region = HolidayRegion.ofWord(row.value("REGIO"))
			.orElseThrow(() -> FaultyRow.of("holiday-region", row.value("REGIO")));
		String name = row.text("NAAM", LONGEST_NAME, "holiday-name");
		LocalDate from = day(row, "VAN");
		LocalDate until = day(row, "TOT_EN_MET");
		SchoolHoliday read = new SchoolHoliday(replaced(kind, region, name, from), region, null, kind, name, from,
				until, 0);
		if (!row.value("SCHOOLJAAR").replace('-', '/').equals(read.year().toString())) {
			throw FaultyRow.of("holiday-year", row.value("SCHOOLJAAR"), read.year().toString());
		}
		check(read);
		known.removeIf((one) -> one.id().equals(read.id()));
		known.add(read);
		return read;
	}

	private void check(SchoolHoliday read) {
		List<SchoolHoliday> others = known.stream().filter((one) -> one.isOfSame(read.region(), null)).toList();
		new KeepHoliday(read.region(), read.kind(), read.name(), read.from(), read.until())
			.faults(true, read.id(), others)
			.list()
			.stream()
			.findFirst()
			.ifPresent(HolidayFormat::refuse);
	}

	private static void refuse(Fault fault) {
		String word = fault.code().substring(fault.code().lastIndexOf('.') + 1);
		throw FaultyRow.of("holiday-" + word, fault.arguments().stream().map(String::valueOf).toArray(String[]::new));
	}

	/**
	 * A free day has no name of its own: it is the same when it begins on the same day.
	 */
	private UUID replaced(HolidayKind kind, HolidayRegion region, String name, LocalDate from) {
		return known.stream()
			.filter((one) -> one.isOfSame(region, null) && one.kind() == kind)
			.filter((one) -> (kind == HolidayKind.HOLIDAY) ? one.isNamed(name, SchoolYear.of(from))
					: one.from().equals(from))
			.map(SchoolHoliday::id)
			.findFirst()
			.orElseGet(UUID::randomUUID);
	}

	private static LocalDate day(Row row, String column) {
		return DutchDates.parse(row.value(column))
			.orElseThrow(() -> FaultyRow.of("holiday-date", column, row.value(column)));
	}

	/** What a file says twice is the last row's. */
	@Override
	public Written write(List<SchoolHoliday> some) {
		rows.lock();
		long added = 0;
		long changed = 0;
		long unchanged = 0;
		for (SchoolHoliday one : some) {
			SchoolHoliday there = rows.find(one.id()).orElse(null);
			if (there != null && same(there, one)) {
				unchanged++;
				continue;
			}
			rows.put(one);
			added += (there == null) ? 1 : 0;
			changed += (there != null) ? 1 : 0;
		}
		if (added + changed > 0) {
			rows.changed(clock.instant());
		}
		return new Written(unchanged, added, changed);
	}

	private static boolean same(SchoolHoliday one, SchoolHoliday other) {
		return Objects.equals(one.name(), other.name()) && one.from().equals(other.from())
				&& one.until().equals(other.until());
	}

}
