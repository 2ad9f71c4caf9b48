package nl.routebord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

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
				assertThat(List.of(tests.split(" "))).as("tests of " + number).allMatch(AbuseIndexTest::exists);
			}
		});
	}

	@Test
	void everyActionOfThePolicyHasItsTestOrAReasonWhyNot() throws IOException {
		Map<String, String> index = lines("sharing/action-tests.txt");
		assertThat(index.keySet()).containsExactlyInAnyOrderElementsOf(
				Stream
					.concat(IntStream.rangeClosed(1, 25).mapToObj((nr) -> "A" + nr),
							IntStream.rangeClosed(1, 7).mapToObj((nr) -> "P" + nr))
					.toList());
		index.forEach((number, tests) -> {
			if (!tests.startsWith("- ")) {
				assertThat(List.of(tests.split(" "))).as("tests of " + number).allMatch(AbuseIndexTest::exists);
			}
		});
	}

	private static boolean exists(String test) {
		int dot = test.lastIndexOf('.');
		try {
			Class<?> found = Class.forName("nl.routebord." + test.substring(0, dot), false,
					AbuseIndexTest.class.getClassLoader());
			return Arrays.stream(found.getDeclaredMethods())
				.filter((method) -> method.getName().equals(test.substring(dot + 1)))
				.flatMap((method) -> Arrays.stream(method.getAnnotations()))
				.anyMatch((mark) -> mark.annotationType().getName().startsWith("org.junit.jupiter."));
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	private static Map<Integer, String> index() throws IOException {
		Map<Integer, String> index = new TreeMap<>();
		lines("abuse-tests.txt").forEach((number, tests) -> index.put(Integer.valueOf(number), tests));
		return index;
	}

	private static Map<String, String> lines(String file) throws IOException {
		Map<String, String> lines = new TreeMap<>();
		new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach((line) -> {
				String[] parts = line.split(" ", 2);
				lines.put(parts[0], parts[1]);
			});
		return lines;
	}

}
