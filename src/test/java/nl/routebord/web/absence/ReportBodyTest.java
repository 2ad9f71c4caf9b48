package nl.routebord.web.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.InvalidInput;
import org.junit.jupiter.api.Test;

class ReportBodyTest {

	@Test
	void versionThatIsNoNumberIsRefusedInsteadOfPassedOver() {
		assertThat(read("")).isNull();
		assertThat(read("7")).isEqualTo(7);
		assertThatThrownBy(() -> read("zz")).isInstanceOf(InvalidInput.class);
	}

	@Test
	void whetherTheMunicipalityIsToActIsTakenAsItIsSaid() {
		assertThat(wanted("true")).isTrue();
		assertThat(wanted("YES")).isTrue();
		assertThat(wanted("false")).isFalse();
		assertThat(wanted("NO")).isFalse();
		for (String other : new String[] { "", "zz" }) {
			assertThatThrownBy(() -> wanted(other)).as(other).isInstanceOf(RuleViolated.class);
		}
	}

	@Test
	void neitherAnswerStandsThereBeforeAPersonGaveOne() {
		assertThat(ReportBody.empty().actionWanted()).isEmpty();
		assertThat(ReportBody.empty().all()).isNull();
		assertThat(ReportBody.empty().proposing(true).all()).isTrue();
	}

	private static boolean wanted(String said) {
		return new ReportBody("", "Reden", "Gebeld", said, "", "", "", "", "", "", "", "", "", "").send()
			.actionWanted();
	}

	private static Long read(String version) {
		return new ReportBody(version, "", "", "YES", "", "", "", "", "", "", "", "", "", "").asRead();
	}

}
