package nl.routebord.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which value holds on a day: the swv's own when it has one, else that of the
 * installation. Of two changes for one day the one written last holds.
 *
 * @param changes in the order in which they were written
 */
record SettingHistory(List<SettingChange> changes) {

	SettingChange on(Setting setting, @Nullable OrganisationId swv, LocalDate day) {
		return own(setting, swv, day).or(() -> own(setting, null, day))
			.orElseThrow(() -> new IllegalStateException("no value of " + setting + " on " + day));
	}

	/** The first change after a day, of this swv or of the installation itself. */
	Optional<SettingChange> next(Setting setting, @Nullable OrganisationId swv, LocalDate day) {
		return of(setting, swv).stream()
			.filter((change) -> change.validFrom().isAfter(day))
			.min(Comparator.comparing(SettingChange::validFrom))
			.flatMap((first) -> own(setting, swv, first.validFrom()));
	}

	/** Swv's with a value of their own, now or planned. */
	List<OrganisationId> swvs(Setting setting) {
		return this.changes.stream()
			.filter((change) -> change.setting() == setting)
			.map(SettingChange::swv)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

	private Optional<SettingChange> own(Setting setting, @Nullable OrganisationId swv, LocalDate day) {
		return of(setting, swv).stream()
			.filter((change) -> !change.validFrom().isAfter(day))
			.reduce((held, later) -> later.validFrom().isBefore(held.validFrom()) ? held : later);
	}

	private List<SettingChange> of(Setting setting, @Nullable OrganisationId swv) {
		return this.changes.stream()
			.filter((change) -> change.setting() == setting && Objects.equals(change.swv(), swv))
			.toList();
	}

}
