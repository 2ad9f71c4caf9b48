package nl.routebord.web.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.routebord.web.InvalidInput;
import org.junit.jupiter.api.Test;

class ReportBodyTest {

	@Test
	void versionThatIsNoNumberIsRefusedInsteadOfPassedOver() {
		assertThat(read("")).isNull();
		assertThat(read("7")).isEqualTo(7);
		assertThatThrownBy(() -> read("zz")).isInstanceOf(InvalidInput.class);
	}

	private static Long read(String version) {
		return new ReportBody(version, "", "", "YES", "", "", "", "", "", "", "", "", "", "").asRead();
	}

}
