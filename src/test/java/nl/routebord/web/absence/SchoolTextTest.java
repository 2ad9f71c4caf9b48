package nl.routebord.web.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class SchoolTextTest {

	@Test
	void readsWhatWindowsProgramsWriteAndSaysSo() {
		SchoolText windows = SchoolText.of("René Öz".getBytes(Charset.forName("windows-1252")));
		assertThat(windows).isEqualTo(new SchoolText("René Öz", true));
		assertThat(SchoolText.of("René Öz".getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(new SchoolText("René Öz", false));
	}

}
