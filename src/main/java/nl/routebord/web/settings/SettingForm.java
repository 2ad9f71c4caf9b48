package nl.routebord.web.settings;

import java.util.Arrays;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.region.ChangeSetting;
import nl.routebord.region.Setting;
import org.jspecify.annotations.Nullable;

/** What an administrator types about a setting; what is no value is told as missing. */
record SettingForm(String setting, String swv, String value, String validFrom) {

	SettingForm {
		setting = (setting != null) ? setting : "";
		swv = (swv != null) ? swv : "";
		value = (value != null) ? value : "";
		validFrom = (validFrom != null) ? validFrom : "";
	}

	static SettingForm empty() {
		return new SettingForm("", "", "", "");
	}

	ChangeSetting toCommand() {
		return new ChangeSetting(
				Arrays.stream(Setting.values()).filter((one) -> one.name().equals(setting)).findFirst().orElse(null),
				chosenSwv(), number(), DutchDates.parse(validFrom).orElse(null));
	}

	private @Nullable OrganisationId chosenSwv() {
		try {
			return swv.isBlank() ? null : new OrganisationId(UUID.fromString(swv));
		}
		catch (IllegalArgumentException ex) {
			return new OrganisationId(new UUID(0, 0));
		}
	}

	private @Nullable Integer number() {
		return value.strip().matches("[0-9]{1,4}") ? Integer.valueOf(value.strip()) : null;
	}

}
