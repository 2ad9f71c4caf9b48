package nl.routebord.region;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import nl.routebord.terms.DutchHolidays;
import nl.routebord.terms.WorkingDays;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings and the calendar, for whoever calculates a date. */
@Service
@Transactional(readOnly = true)
public class Settings {

	private final SettingRows rows;

	Settings(SettingRows rows) {
		this.rows = rows;
	}

	/**
	 * As they hold on a day.
	 * @param swv whose own values go first; null for those of the installation
	 * @param day the day
	 * @return the values
	 */
	public SettingValues on(@Nullable OrganisationId swv, LocalDate day) {
		return new SettingValues(this.rows.of(swv), swv, day);
	}

	/** R-AWB-10: the working days, with the days equated by decree. */
	public WorkingDays workingDays() {
		return new WorkingDays(
				DutchHolidays.withDecree(this.rows.equatedDays().stream().map(EquatedDay::day).toList()));
	}

}
