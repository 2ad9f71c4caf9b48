package nl.routebord.demo;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.region.HolidayDesk;
import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.KeepHoliday;
import nl.routebord.region.SchoolHolidays;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school holidays of two years, as the ministry spreads them, and in which region the
 * swvs lie. Tests keep their own: with these they would ask for other days in autumn than
 * in spring.
 */
@Component
@Profile("demo & !test")
@Order(15)
class DemoHolidays implements ApplicationRunner {

	private static final List<String> MIDDLE = List.of("Herfstvakantie 2025-10-18 2025-10-26",
			"Kerstvakantie 2025-12-20 2026-01-04", "Voorjaarsvakantie 2026-02-14 2026-02-22",
			"Meivakantie 2026-04-25 2026-05-03", "Zomervakantie 2026-07-18 2026-08-30",
			"Herfstvakantie 2026-10-17 2026-10-25", "Kerstvakantie 2026-12-19 2027-01-03",
			"Voorjaarsvakantie 2027-02-20 2027-02-28", "Meivakantie 2027-04-24 2027-05-02",
			"Zomervakantie 2027-07-17 2027-08-29");

	private static final List<String> NORTH = List.of("Herfstvakantie 2025-10-18 2025-10-26",
			"Kerstvakantie 2025-12-20 2026-01-04", "Voorjaarsvakantie 2026-02-21 2026-03-01",
			"Meivakantie 2026-04-25 2026-05-03", "Zomervakantie 2026-07-04 2026-08-16",
			"Herfstvakantie 2026-10-10 2026-10-18", "Kerstvakantie 2026-12-19 2027-01-03",
			"Voorjaarsvakantie 2027-02-20 2027-02-28", "Meivakantie 2027-04-24 2027-05-02",
			"Zomervakantie 2027-07-10 2027-08-22");

	private static final List<String> SOUTH = List.of("Herfstvakantie 2025-10-11 2025-10-19",
			"Kerstvakantie 2025-12-20 2026-01-04", "Voorjaarsvakantie 2026-02-14 2026-02-22",
			"Meivakantie 2026-04-25 2026-05-03", "Zomervakantie 2026-07-11 2026-08-23",
			"Herfstvakantie 2026-10-17 2026-10-25", "Kerstvakantie 2026-12-19 2027-01-03",
			"Voorjaarsvakantie 2027-02-13 2027-02-21", "Meivakantie 2027-04-24 2027-05-02",
			"Zomervakantie 2027-07-24 2027-09-05");

	private final HolidayDesk desk;

	private final SchoolHolidays holidays;

	DemoHolidays(HolidayDesk desk, SchoolHolidays holidays) {
		this.desk = desk;
		this.holidays = holidays;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (!holidays.ofRegions().isEmpty()) {
			return;
		}
		NORTH.forEach((line) -> add(HolidayRegion.NORTH, line));
		MIDDLE.forEach((line) -> add(HolidayRegion.MIDDLE, line));
		SOUTH.forEach((line) -> add(HolidayRegion.SOUTH, line));
		List.of("PO9901", "VO9901").forEach((swv) -> desk.place(swv, HolidayRegion.MIDDLE, DemoRegion.SETUP));
		List.of("PO9902", "VO9902").forEach((swv) -> desk.place(swv, HolidayRegion.SOUTH, DemoRegion.SETUP));
	}

	private void add(HolidayRegion region, String line) {
		String[] words = line.split(" ");
		desk.add(new KeepHoliday(region, HolidayKind.HOLIDAY, words[0], LocalDate.parse(words[1]),
				LocalDate.parse(words[2])), DemoRegion.SETUP);
	}

}
