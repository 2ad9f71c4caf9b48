package nl.routebord.structure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.ClassPathResource;

/** A list of which test shows what: one line each, the thing shown first. */
final class TestIndex {

	private TestIndex() {
	}

	/** Whether this method of this class, below {@code nl.routebord}, is a test. */
	static boolean exists(String test) {
		int dot = test.lastIndexOf('.');
		try {
			Class<?> found = Class.forName("nl.routebord." + test.substring(0, dot), false,
					TestIndex.class.getClassLoader());
			return Arrays.stream(found.getDeclaredMethods())
				.filter((method) -> method.getName().equals(test.substring(dot + 1)))
				.flatMap((method) -> Arrays.stream(method.getAnnotations()))
				.anyMatch((mark) -> mark.annotationType().getName().startsWith("org.junit.jupiter."));
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

	/** By what stands first on the line; a line with a hash is for people. */
	static Map<String, String> lines(String file) throws IOException {
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
