package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every page template: the strict CSP, both languages, the stylesheet. */
class TemplatesTest {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path STATIC = Path.of("src/main/resources/static");

	/** Letters become PDF by their own, print-only rules. */
	private static final String LETTERS = "letters";

	private static final Set<String> STYLED = styled();

	static Stream<String> pages() throws IOException {
		try (Stream<Path> paths = Files.walk(TEMPLATES)) {
			return paths.filter((path) -> path.toString().endsWith(".html"))
				.map((path) -> TEMPLATES.relativize(path).toString())
				.filter((name) -> !name.startsWith(LETTERS))
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void noTemplateHoldsStyleScriptOrHandlers(String page) {
		String text = read(page);
		assertThat(text).doesNotContainPattern("\\s(th:)?style=").doesNotContain("<style");
		assertThat(text).doesNotContainPattern("\\son[a-z]+=").doesNotContainPattern("javascript:");
		assertThat(text).as("scripts come from files").doesNotContainPattern("<script(?![^>]*src=)");
		assertThat(text).as("unescaped output").doesNotContain("th:utext").doesNotContain("[(");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void noTemplateHidesAMeaningInATooltip(String page) {
		assertThat(read(page)).doesNotContainPattern("\\s(th:)?title=");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void aScrollingTableHasANameOfItsOwn(String page) {
		found("<div class=\"rb-tablewrap\"[^>]*>", read(page), 0)
			.forEach((wrap) -> assertThat(wrap).as("see fragments/parts.html")
				.contains("role=\"region\"", "tabindex=\"0\"", "aria-label=")
				.doesNotContain("aria-labelledby"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyVisibleTextComesFromTheBundles(String page) {
		String text = read(page).replaceAll("(<[^>]*\\sth:text=(\"[^\"]*\"|'[^']*')[^>]*>)[^<]*", "$1");
		List<String> words = found("(?:^|>)([^<>]*)(?:<|$)",
				text.replaceAll("=\"[^\"]*\"", "").replaceAll("='[^']*'", ""), 1)
			.stream()
			.map(String::strip)
			.filter((word) -> word.matches("(?s).*\\p{L}{2,}.*"))
			.toList();
		assertThat(words).isEmpty();
		assertThat(found("\\s(?:aria-label|placeholder|alt|aria-description)=\"([^\"]+)\"", text, 1)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyClassIsStyled(String page) {
		String text = read(page);
		Set<String> used = new HashSet<>();
		found("\\sclass=\"([^\"]*)\"", text, 1)
			.forEach((classes) -> used.addAll(List.of(classes.strip().split("\\s+"))));
		found("\\sth:class(?:append)?=\"([^\"]*)\"", text, 1)
			.forEach((expression) -> found("\\b((?:rb|utrecht)-[\\w-]+)", expression, 1).forEach(used::add));
		used.remove("");
		used.removeAll(STYLED);
		assertThat(used).as("run frontend/build.sh for a new class of NL Design System; add your own to app.css")
			.isEmpty();
	}

	@Test
	void everyIconNamedInATemplateIsInTheSprite() throws IOException {
		String sprite = Files.readString(STATIC.resolve("icons.svg"));
		Set<String> icons = Set.copyOf(found("<symbol id=\"([^\"]+)\"", sprite, 1));
		pages().forEach((page) -> assertThat(icons).as(page).containsAll(found("icon\\('([^']+)'\\)", read(page), 1)));
	}

	private static Set<String> styled() {
		Set<String> classes = new HashSet<>();
		for (String sheet : List.of("app.css", "vendor/nl-design.css")) {
			try {
				classes.addAll(found("\\.(-?[_a-zA-Z][\\w-]*)", Files.readString(STATIC.resolve(sheet)), 1));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return classes;
	}

	/** A template without its comments. */
	private static String read(String page) {
		try {
			return Files.readString(TEMPLATES.resolve(page)).replaceAll("(?s)<!--.*?-->", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> found(String pattern, String text, int group) {
		return Pattern.compile(pattern).matcher(text).results().map((match) -> match.group(group)).toList();
	}

}
