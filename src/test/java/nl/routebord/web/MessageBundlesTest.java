package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.sharing.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dutch and English say the same, and nothing is said that has no words. */
class MessageBundlesTest {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/** A call that writes a line of the log, with its codes. */
	private static final Pattern RECORDED = Pattern
		.compile("(?:trail\\.(?:record|refused)|Act\\.(?:done|refused)|\\btell)\\((?:[^;()]|\\([^()]*\\))*");

	/** What a key begins with, and whose names it ends with. */
	private static final Map<String, String> MADE = Map.ofEntries(Map.entry("route.category.", "sharing.DataCategory"),
			Map.entry("shell.role.", "identity.Role"), Map.entry("sharing.purpose.", "sharing.Purpose"),
			Map.entry("audit.purpose.", "sharing.Purpose"), Map.entry("route.phase.", "sharing.Phase"),
			Map.entry("family.phase.", "sharing.Phase"), Map.entry("rights.kind.", "rights.Right"),
			Map.entry("rights.ask.", "rights.Right"), Map.entry("rights.ask.hint.", "rights.Right"),
			Map.entry("rights.effect.", "rights.Right"), Map.entry("rights.ground.", "rights.Refusal"),
			Map.entry("rights.way.", "rights.EnterRequest$Way"),
			Map.entry("rights.identity.", "rights.EnterRequest$Identity"),
			Map.entry("rights.mark.", "rights.MarkView$Kind"),
			Map.entry("glass.reason.", "emergency.BreakGlass$Reason"),
			Map.entry("glass.outcome.", "emergency.GlassView$Outcome"),
			Map.entry("ticket.ground.", "emergency.OpenTicket$Ground"),
			Map.entry("retention.kind.", "retention.RetentionKind"),
			Map.entry("retention.held.", "retention.HoldView$Reason"),
			Map.entry("sharing.grant.state.", "grant.GrantView$State"),
			Map.entry("family.grant.state.", "grant.GrantView$State"),
			Map.entry("sharing.request.state.", "grant.RequestView$State"),
			Map.entry("sharing.consent.state.", "consent.ConsentView$State"),
			Map.entry("sharing.consent.method.", "consent.SigningMethod"),
			Map.entry("sharing.consent.wording.", "consent.AskConsent$Kind"),
			Map.entry("sharing.how.", "grant.Informed$Way"), Map.entry("sharing.who.", "grant.Informed$Who"),
			Map.entry("anonymous.sector.", "anonymous.Sector"), Map.entry("anonymous.problem.", "anonymous.Problem"),
			Map.entry("anonymous.age.", "anonymous.AgeBand"), Map.entry("route.state.", "route.CaseState"),
			Map.entry("family.state.", "route.CaseState"),
			Map.entry("consultation.purpose.", "consultation.ConsultationPurpose"),
			Map.entry("consultation.outcome.", "consultation.PlanOutcome"),
			Map.entry("consultation.step.", "consultation.ConsultationStep"),
			Map.entry("identity.kind.", "identity.OrganisationKind"), Map.entry("family.group.", "family.DataGroup"),
			Map.entry("tlv.kind.", "tlv.TlvKind"), Map.entry("tlv.category.", "tlv.FundingCategory"),
			Map.entry("tlv.annex.", "tlv.AnnexKind"), Map.entry("tlv.advice.outcome.", "tlv.AdviceOutcome"),
			Map.entry("tlv.parents.", "tlv.ParentsView"), Map.entry("tlv.place.", "tlv.PlaceAvailable"),
			Map.entry("tlv.pupil.", "tlv.PupilView"));

	/** A consult without a name is no case, and the system reads nothing aloud. */
	private static final Set<String> NEVER_SAID = Set.of("route.phase.P0", "family.phase.P0", "shell.role.SYSTEM");

	static Stream<String> areas() throws IOException {
		try (Stream<Path> paths = Files.list(RESOURCES.resolve("messages"))) {
			return paths.map((path) -> path.getFileName().toString())
				.filter((name) -> name.endsWith(".properties"))
				.map((name) -> name.replaceFirst("(_nl|_en)?\\.properties$", ""))
				.distinct()
				.toList()
				.stream();
		}
	}

	@ParameterizedTest
	@MethodSource("areas")
	void bothLanguagesHaveTheSameKeysWithTheSameArguments(String area) throws IOException {
		Map<String, String> dutch = load(area, "nl");
		Map<String, String> english = load(area, "en");
		assertThat(english.keySet()).isEqualTo(dutch.keySet());
		dutch.forEach((key, text) -> assertThat(arguments(english.get(key))).as(key).isEqualTo(arguments(text)));
	}

	/** Whoever reads the log reads words: each act that is written down has its own. */
	@Test
	void everyActInTheLogHasWords() throws IOException {
		Set<String> worded = load("audit", "nl").keySet();
		Set<String> wordless = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((path) -> path.toString().endsWith(".java")).toList()) {
				RECORDED.matcher(Files.readString(source))
					.results()
					.flatMap((call) -> Pattern.compile("\"([A-Z]+_[A-Z_]*[A-Z]|[a-z]+\\.[a-z-]+)\"")
						.matcher(call.group())
						.results())
					.map((code) -> code.group(1))
					.filter((code) -> !worded.contains("audit.action." + code))
					.forEach(wordless::add);
			}
		}
		Stream.of(Action.values())
			.map(Action::name)
			.filter((code) -> !worded.contains("audit.action." + code))
			.forEach(wordless::add);
		assertThat(wordless).isEmpty();
	}

	/** Keys that are put together from the name of a value: each value has words. */
	@Test
	void everyValueThatMakesAKeyHasWords() throws Exception {
		Set<String> known = new TreeSet<>();
		for (String area : areas().toList()) {
			known.addAll(load(area, "nl").keySet());
		}
		Set<String> wordless = new TreeSet<>();
		for (Map.Entry<String, String> made : MADE.entrySet()) {
			Stream.of(Class.forName("nl.routebord." + made.getValue()).getEnumConstants())
				.map((value) -> made.getKey() + ((Enum<?>) value).name())
				.filter((key) -> !known.contains(key) && !NEVER_SAID.contains(key))
				.forEach(wordless::add);
		}
		assertThat(wordless).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("areas")
	void everyTextIsAWellFormedMessage(String area) throws IOException {
		for (String language : List.of("nl", "en")) {
			load(area, language).forEach((key, text) -> {
				assertThat(text).as(key).isNotBlank();
				assertThat(text.replace("''", "")).as("%s: write '' for an apostrophe", key).doesNotContain("'");
				new MessageFormat(text, Locale.forLanguageTag(language));
			});
		}
	}

	@ParameterizedTest
	@MethodSource("areas")
	void noKeyIsWrittenTwice(String area) throws IOException {
		for (String language : List.of("nl", "en")) {
			List<String> keys = Files.readAllLines(file(area, language))
				.stream()
				.filter((line) -> line.matches("[\\w.-]+\\s*=.*"))
				.map((line) -> line.split("\\s*=", 2)[0])
				.toList();
			assertThat(keys).doesNotHaveDuplicates();
		}
	}

	@ParameterizedTest
	@MethodSource("areas")
	void everyAreaIsKnownToTheApplication(String area) throws IOException {
		assertThat(Files.readString(RESOURCES.resolve("application.properties")))
			.containsPattern("messages/" + area + "\\b");
	}

	@Test
	void everyKeyThatATemplateNamesHasWords() throws IOException {
		Set<String> known = new TreeSet<>();
		for (String area : areas().toList()) {
			known.addAll(load(area, "nl").keySet());
		}
		Map<String, Set<String>> missing = new HashMap<>();
		try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
			for (Path template : templates.filter((path) -> path.toString().endsWith(".html")).toList()) {
				Set<String> unknown = named(Files.readString(template));
				unknown.removeAll(known);
				if (!unknown.isEmpty()) {
					missing.put(template.getFileName().toString(), unknown);
				}
			}
		}
		assertThat(missing).isEmpty();
	}

	/** Keys written out in #{…}; a key put together in an expression is not seen. */
	private static Set<String> named(String template) {
		return Pattern.compile("#\\{([A-Za-z][\\w.-]*)\\s*[(}]")
			.matcher(template.replaceAll("(?s)<!--.*?-->", ""))
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> arguments(String text) {
		return Pattern.compile("\\{(\\d+)")
			.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, String> load(String area, String language) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file(area, language))) {
			properties.load(reader);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap((key) -> key, properties::getProperty));
	}

	private static Path file(String area, String language) {
		return RESOURCES.resolve("messages").resolve(area + "_" + language + ".properties");
	}

}
