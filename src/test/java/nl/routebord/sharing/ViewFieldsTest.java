package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A new field of what readers get to see is a question: of which category is it, and who
 * sees it? {@code view-fields.txt} holds the answers; a field without one fails here.
 */
class ViewFieldsTest {

	private static final Pattern VIEW = Pattern.compile(".*(View|Row|Item|Head|Resource|CutRecord|PupilView\\$.*)$");

	/** Named so, but sent by the writer. */
	private static final Set<String> SENT = Set.of("nl.routebord.consultation.GiveView",
			"nl.routebord.web.consultation.ConsultationBodies$View");

	/**
	 * Where nothing of a pupil is: what is shown there is of people who work, or of
	 * rules.
	 */
	private static final Set<String> WITHOUT_PUPILS = Set.of("identity", "region", "convenant", "terms", "kernel",
			"process", "demo", "web.account", "web.api", "web.convenant", "web.region", "web.settings", "web.signin",
			"web.demo", "web.info");

	@Test
	void everyFieldOfAViewIsListedUnderACategory() throws Exception {
		Map<String, Map<String, Set<String>>> listed = listed();
		Map<String, Set<String>> fields = listed.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> entry.getValue()
						.values()
						.stream()
						.flatMap(Set::stream)
						.collect(Collectors.toCollection(TreeSet::new)),
					(first, second) -> first, TreeMap::new));
		assertThat(views()).isEqualTo(fields);
	}

	@Test
	void categoriesAreThoseOfThePolicy() throws IOException {
		Set<String> known = Arrays.stream(DataCategory.values()).map(DataCategory::name).collect(Collectors.toSet());
		known.addAll(Set.of("NONE", "EACH", "OWN"));
		listed().forEach((view, byCategory) -> assertThat(known).as(view).containsAll(byCategory.keySet()));
	}

	private static Map<String, Set<String>> views() throws Exception {
		Map<String, Set<String>> views = new TreeMap<>();
		var resources = new PathMatchingResourcePatternResolver();
		for (Resource file : resources.getResources("classpath*:nl/routebord/**/*.class")) {
			String name = name(file);
			if (VIEW.matcher(name).matches() && !SENT.contains(name) && !WITHOUT_PUPILS.contains(module(name))) {
				Class<?> type = Class.forName(name, false, ViewFieldsTest.class.getClassLoader());
				if (type.isRecord()) {
					views.put(name.substring("nl.routebord.".length()),
							Arrays.stream(type.getRecordComponents())
								.map(RecordComponent::getName)
								.collect(Collectors.toCollection(TreeSet::new)));
				}
			}
		}
		return views;
	}

	private static String name(Resource file) throws IOException {
		String path = file.getURL().getPath();
		return path.substring(path.lastIndexOf("/nl/routebord/") + 1).replace(".class", "").replace('/', '.');
	}

	/**
	 * {@code web.sharing} of {@code nl.routebord.web.sharing.GrantApi$GrantResource}.
	 */
	private static String module(String name) {
		return name.substring("nl.routebord.".length(), name.lastIndexOf('.'));
	}

	/** {@code route.CaseRow: ID_BASIS name birthDate; NONE id}. */
	private static Map<String, Map<String, Set<String>>> listed() throws IOException {
		Map<String, Map<String, Set<String>>> listed = new TreeMap<>();
		try (InputStream file = ViewFieldsTest.class.getResourceAsStream("/sharing/view-fields.txt")) {
			for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				if (line.isBlank() || line.startsWith("#")) {
					continue;
				}
				String[] parts = line.split(":", 2);
				Map<String, Set<String>> byCategory = new TreeMap<>();
				for (String group : parts[1].split(";")) {
					List<String> words = List.of(group.strip().split(" +"));
					byCategory.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
				}
				listed.put(parts[0].strip(), byCategory);
			}
		}
		return listed;
	}

}
