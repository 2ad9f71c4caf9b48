package nl.routebord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each attack of the list has its test, or a reason why it has none yet. */
class AbuseIndexTest {

	@Test
	void everyAttackHasATestOrAReason() throws IOException {
		Map<Integer, String> index = index();
		assertThat(index.keySet()).containsExactlyElementsOf(
				IntStream.concat(IntStream.rangeClosed(1, 31), IntStream.rangeClosed(40, 64)).boxed().toList());
		index.forEach((number, tests) -> {
			if (tests.startsWith("-")) {
				assertThat(tests.length()).as("reason of " + number).isGreaterThan(20);
			}
			else {
				assertThat(List.of(tests.split(" "))).as("tests of " + number).allMatch(TestIndex::exists);
			}
		});
	}

	@Test
	void everyActionOfThePolicyHasItsTestOrAReasonWhyNot() throws IOException {
		Map<String, String> index = TestIndex.lines("sharing/action-tests.txt");
		assertThat(index.keySet()).containsExactlyInAnyOrderElementsOf(
				Stream
					.concat(IntStream.rangeClosed(1, 25).mapToObj((nr) -> "A" + nr),
							IntStream.rangeClosed(1, 7).mapToObj((nr) -> "P" + nr))
					.toList());
		index.forEach((number, tests) -> {
			if (!tests.startsWith("- ")) {
				assertThat(List.of(tests.split(" "))).as("tests of " + number).allMatch(TestIndex::exists);
			}
		});
	}

	private static Map<Integer, String> index() throws IOException {
		Map<Integer, String> index = new TreeMap<>();
		TestIndex.lines("abuse-tests.txt").forEach((number, tests) -> index.put(Integer.valueOf(number), tests));
		return index;
	}

}
