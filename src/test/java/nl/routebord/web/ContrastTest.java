package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * WCAG 1.4.3 and 1.4.11 on the pairs of tokens that meet on the pages, in light and dark:
 * text 4.5, marks and borders that carry meaning 3.
 */
class ContrastTest {

	private static final Path STATIC = Path.of("src/main/resources/static");

	private static final Pattern DECLARATION = Pattern.compile("(--[\\w-]+)\\s*:\\s*([^;}]+)");

	@ParameterizedTest
	@CsvSource({ "--rb-ink, --rb-canvas, 4.5", "--rb-ink, --rb-card, 4.5", "--rb-muted, --rb-card, 4.5",
			"--rb-muted, --rb-canvas, 4.5", "--rb-accent, --rb-card, 4.5", "--rb-accent, --rb-canvas, 4.5",
			"--rb-accent, --basis-color-accent-1-bg-subtle, 4.5", "--rb-on-accent, --rb-accent, 4.5",
			"--rb-on-accent, --basis-color-accent-1-color-hover, 4.5", "--rb-on-focus, --rb-focus, 4.5",
			"--rb-on-strip, --rb-strip, 4.5",
			"--basis-color-negative-color-default, --basis-color-negative-bg-default, 4.5",
			"--basis-color-negative-color-default, --basis-color-negative-bg-subtle, 4.5",
			"--basis-color-negative-color-default, --rb-card, 4.5",
			"--basis-color-negative-color-subtle, --rb-card, 4.5",
			"--basis-color-warning-color-default, --basis-color-warning-bg-default, 4.5",
			"--basis-color-warning-color-default, --rb-card, 4.5",
			"--basis-color-positive-color-default, --basis-color-positive-bg-default, 4.5",
			"--basis-color-info-color-default, --basis-color-info-bg-default, 4.5",
			"--basis-color-accent-1-color-default, --basis-color-accent-1-bg-default, 4.5",
			"--basis-color-accent-1-color-active, --basis-color-accent-1-bg-active, 4.5",
			"--basis-color-default-color-active, --basis-color-default-bg-active, 4.5",
			"--basis-color-info-color-document, --basis-color-info-bg-subtle, 4.5",
			"--basis-color-warning-color-document, --basis-color-warning-bg-subtle, 4.5",
			"--basis-color-positive-color-document, --basis-color-positive-bg-subtle, 4.5",
			"--basis-color-negative-color-document, --basis-color-negative-bg-subtle, 4.5",
			"--basis-color-default-border-default, --rb-card, 3", "--basis-color-negative-color-subtle, --rb-canvas, 3",
			"--basis-color-positive-color-subtle, --rb-card, 3", "--rb-warning-mark, --rb-card, 3",
			"--rb-series-1, --rb-card, 3", "--rb-series-2, --rb-card, 3", "--rb-series-3, --rb-card, 3",
			"--rb-series-4, --rb-card, 3" })
	void aPairIsReadableInLightAndDark(String front, String back, double least) throws IOException {
		for (boolean dark : new boolean[] { false, true }) {
			Map<String, String> tokens = tokens(dark);
			assertThat(contrast(resolve(front, tokens), resolve(back, tokens)))
				.as("%s on %s, %s", front, back, dark ? "dark" : "light")
				.isGreaterThanOrEqualTo(least);
		}
	}

	private static Map<String, String> tokens(boolean dark) throws IOException {
		Map<String, String> tokens = new HashMap<>();
		String own = Files.readString(STATIC.resolve("app.css"));
		int start = own.indexOf("@media screen and (prefers-color-scheme: dark)");
		int end = own.indexOf("3 ground", start);
		read(Files.readString(STATIC.resolve("vendor/nl-design.css")), tokens);
		read(own.substring(0, start), tokens);
		if (dark) {
			read(own.substring(start, end), tokens);
		}
		return tokens;
	}

	private static void read(String css, Map<String, String> tokens) {
		Matcher declarations = DECLARATION.matcher(css);
		while (declarations.find()) {
			tokens.put(declarations.group(1), declarations.group(2).strip());
		}
	}

	private static int resolve(String name, Map<String, String> tokens) {
		String value = tokens.get(name);
		assertThat(value).as(name).isNotNull();
		if (value.startsWith("var(")) {
			return resolve(value.substring(4, value.length() - 1), tokens);
		}
		assertThat(value).as(name).matches("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}");
		String digits = value.substring(1);
		return Integer.parseInt((digits.length() == 6) ? digits : digits.replaceAll("(.)", "$1$1"), 16);
	}

	private static double contrast(int first, int second) {
		double one = luminance(first);
		double two = luminance(second);
		return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
	}

	private static double luminance(int colour) {
		return 0.2126 * channel(colour >> 16 & 255) + 0.7152 * channel(colour >> 8 & 255)
				+ 0.0722 * channel(colour & 255);
	}

	private static double channel(int value) {
		double share = value / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
