package nl.routebord.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static nl.routebord.region.Setting.PLAN_WEEKS;
import static nl.routebord.region.Setting.TLV_SERVICE_NORM_WEEKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which value of a setting holds on a day. */
class SettingHistoryTest {

	private static final OrganisationId SWV = OrganisationId.fresh();

	private static final LocalDate CHANGE = LocalDate.of(2027, 8, 1);

	private final SettingHistory history = new SettingHistory(
			List.of(change(null, 6, LocalDate.of(2020, 8, 1)), change(null, 5, CHANGE), change(null, 7, CHANGE),
					change(SWV, 4, CHANGE.plusYears(1)), change(null, 8, CHANGE.plusMonths(1))));

	@Test
	void theOldValueHoldsUntilTheDayOfTheChange() {
		assertThat(value(null, CHANGE.minusDays(1))).isEqualTo(6);
		assertThat(value(null, CHANGE)).as("of two for one day the later written").isEqualTo(7);
		assertThat(value(null, CHANGE.plusMonths(1))).isEqualTo(8);
	}

	@Test
	void anSwvFollowsTheInstallationUntilItsOwnValueBegins() {
		assertThat(value(SWV, CHANGE.plusMonths(2))).isEqualTo(8);
		assertThat(value(SWV, CHANGE.plusYears(1))).isEqualTo(4);
		assertThat(value(OrganisationId.fresh(), CHANGE.plusYears(1))).isEqualTo(8);
	}

	@Test
	void theNextChangeIsTheFirstToComeAsWrittenLast() {
		assertThat(history.next(TLV_SERVICE_NORM_WEEKS, null, LocalDate.of(2026, 11, 21)).map(SettingChange::value))
			.isEqualTo(Optional.of(7));
		assertThat(history.next(TLV_SERVICE_NORM_WEEKS, SWV, CHANGE.plusYears(1))).isEmpty();
	}

	@Test
	void aSettingWithoutAValueIsAMistakeOfOurs() {
		assertThatThrownBy(() -> history.on(PLAN_WEEKS, null, CHANGE)).isInstanceOf(IllegalStateException.class);
	}

	private int value(@Nullable OrganisationId swv, LocalDate day) {
		return history.on(TLV_SERVICE_NORM_WEEKS, swv, day).value();
	}

	private static SettingChange change(@Nullable OrganisationId swv, int value, LocalDate from) {
		return new SettingChange(TLV_SERVICE_NORM_WEEKS, swv, value, from);
	}

}
