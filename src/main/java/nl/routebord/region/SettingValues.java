package nl.routebord.region;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The settings as they hold on one day. */
public final class SettingValues {

	private final SettingHistory history;

	private final @Nullable OrganisationId swv;

	private final LocalDate day;

	SettingValues(SettingHistory history, @Nullable OrganisationId swv, LocalDate day) {
		this.history = history;
		this.swv = swv;
		this.day = day;
	}

	public int of(Setting setting) {
		return this.history.on(setting, this.swv, this.day).value();
	}

}
