package nl.routebord.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.Faults;
import nl.routebord.terms.DutchHolidays;
import org.jspecify.annotations.Nullable;

/** What a change of a setting or an equated day needs. */
final class SettingRules {

	private static final int LONGEST_DECREE = 200;

	/** Later than this is a slip of the pen. */
	private static final int YEARS_AHEAD = 5;

	private SettingRules() {
	}

	static Faults check(ChangeSetting command, Optional<OrganisationView> swv, LocalDate today) {
		Faults faults = new Faults();
		Setting setting = command.setting();
		faults.addIf(setting == null, "setting", "settings.fault.setting");
		if (command.swv() != null) {
			faults
				.addIf(swv.map((found) -> found.kind() != OrganisationKind.SWV).orElse(true), "swv",
						"settings.fault.swv")
				.addIf(setting != null && !setting.perSwv(), "swv", "settings.fault.not-per-swv");
		}
		int most = (setting != null) ? setting.most() : Integer.MAX_VALUE;
		int least = (setting != null) ? setting.least() : 1;
		Integer value = command.value();
		faults.addIf(value == null || value < least || value > most, "value", "settings.fault.value",
				(setting != null) ? most : 99, least);
		later(command.validFrom(), "validFrom", today, faults);
		return faults;
	}

	static Faults checkDay(@Nullable LocalDate day, String decree, LocalDate today) {
		Faults faults = new Faults();
		later(day, "day", today, faults);
		faults
			.addIf(day != null && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
					|| DutchHolidays.ofTheAct().contains(day)), "day", "settings.fault.day-free")
			.addIf(decree.isBlank(), "decree", "settings.fault.decree")
			.addIf(decree.length() > LONGEST_DECREE, "decree", "settings.fault.decree-long", LONGEST_DECREE);
		return faults;
	}

	static Faults checkEnd(LocalDate day, LocalDate today) {
		return new Faults().addIf(!day.isAfter(today), "", "settings.fault.day-past");
	}

	private static void later(@Nullable LocalDate day, String field, LocalDate today, Faults faults) {
		faults.addIf(day == null, field, "settings.fault.date")
			.addIf(day != null && !day.isAfter(today), field, "settings.fault.past")
			.addIf(day != null && day.isAfter(today.plusYears(YEARS_AHEAD)), field, "settings.fault.far", YEARS_AHEAD);
	}

}
