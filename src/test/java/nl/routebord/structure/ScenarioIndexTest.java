package nl.routebord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each scenario of domain.md 8 has its test on the rules and through the process. */
class ScenarioIndexTest {

	@Test
	void everyScenarioHasATestOfItsRulesAndOneThroughTheProcess() throws IOException {
		checked("tlv/scenarios.txt", scenarios());
		checked("leerplicht/scenarios.txt", List.of("S11", "S12", "S13", "S14", "S29", "S30"));
	}

	private static void checked(String file, List<String> scenarios) throws IOException {
		Map<String, String> index = TestIndex.lines(file);
		assertThat(index.keySet()).containsExactlyInAnyOrderElementsOf(scenarios);
		index.forEach((scenario, tests) -> {
			String[] parts = tests.split(" \\| ");
			assertThat(parts).as(scenario).hasSize(2);
			for (String part : parts) {
				assertThat(List.of(part.split(" "))).as(scenario).isNotEmpty().allMatch(TestIndex::exists);
			}
		});
	}

	private static List<String> scenarios() {
		return Stream.of(IntStream.rangeClosed(1, 10), IntStream.rangeClosed(15, 28), IntStream.of(31))
			.flatMap(IntStream::boxed)
			.map((number) -> "S" + number)
			.toList();
	}

}
