package nl.routebord.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
		new ClassPathResource("abuse-tests.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach((line) -> {
				String[] parts = line.split(" ", 2);
				index.put(Integer.valueOf(parts[0]), parts[1]);
			});
		return index;
	}

}
