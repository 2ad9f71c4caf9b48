package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Awb 3:47 lid 2: a decision names the law it rests on. */
class ProvisionTest {

	@ParameterizedTest
	@EnumSource(TlvKind.class)
	void everyKindHasOneOnEachDay(TlvKind kind) {
		for (LocalDate day = LocalDate.of(2014, 8, 1); day.getYear() < 2030; day = day.plusDays(1)) {
			assertThat(Provision.of(kind, day).name()).startsWith(kind.name());
		}
	}

	@Test
	void secondarySchoolsHaveAnotherActSinceAugust2022() {
		assertThat(Provision.of(TlvKind.VSO, LocalDate.of(2022, 7, 31))).isEqualTo(Provision.VSO_WVO);
		assertThat(Provision.of(TlvKind.VSO, LocalDate.of(2022, 8, 1))).isEqualTo(Provision.VSO_WVO_2020);
		assertThat(Provision.of(TlvKind.SBO, LocalDate.of(2026, 1, 1))).isEqualTo(Provision.SBO);
	}

}
