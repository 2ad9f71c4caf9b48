package nl.routebord.sharing;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Decides a written case, in the words of privacy.md B.9, by the policy that runs. Needs
 * no database.
 */
public final class PolicyCheck {

	private static final Decision UNKNOWN = Decision.deny("R00_UNKNOWN");

	private static final int OLDEST = 150;

	private final SharingPolicy policy;

	private PolicyCheck(SharingPolicy policy) {
		this.policy = policy;
	}

	/** By the matrix that the program brings along. */
	public static PolicyCheck ofTheProgram() {
		return new PolicyCheck(new SharingPolicy(SharingRules.read()));
	}

	/**
	 * Decides one case.
	 * @param words by column: role, relation, source, category, phase, age, grant,
	 * consent, flags
	 * @return the decision, the tenant refusal as {@code R03_TENANT(404)}; a word that
	 * nobody knows is {@code R00_UNKNOWN}
	 */
	public Decision decide(Map<String, String> words) {
		Decision decision = question(words).map(policy::decide).orElse(UNKNOWN);
		return decision.reason().equals("R03_TENANT") ? Decision.deny("R03_TENANT(404)") : decision;
	}

	private static Optional<Question> question(Map<String, String> words) {
		Role role = role(word(words, "role"));
		String source = word(words, "source");
		boolean own = source.equals("own");
		Role sourceRole = own ? role : role(source);
		RelationKind relation = constant(RelationKind.class, word(words, "relation"));
		DataCategory category = constant(DataCategory.class, word(words, "category"));
		Phase phase = constant(Phase.class, word(words, "phase"));
		int age = age(word(words, "age"));
		GrantState grant = lowerCase(GrantState.class, word(words, "grant"));
		ConsentState consent = lowerCase(ConsentState.class, word(words, "consent"));
		Set<Flag> flags = flags(word(words, "flags"));
		if (role == null || sourceRole == null || !(own || isSource(sourceRole)) || relation == null || category == null
				|| phase == null || age < 0 || grant == null || consent == null || flags == null) {
			return Optional.empty();
		}
		return Optional.of(new Question(role, relation, own, sourceRole, category, phase, age, grant, consent, flags));
	}

	/** Only a unit that works with pupils brings in anything (B.1). */
	private static boolean isSource(Role role) {
		return switch (role) {
			case DATA_PROTECTION_OFFICER, PARENT, PUPIL, FUNCTIONAL_ADMIN, TECHNICAL_ADMIN, REPORTER, SYSTEM -> false;
			default -> true;
		};
	}

	private static String word(Map<String, String> words, String column) {
		return words.getOrDefault(column, "").strip();
	}

	private static @Nullable Role role(String code) {
		return Arrays.stream(Role.values())
			.filter((role) -> role != Role.SYSTEM && role.matrixCode().equals(code))
			.findFirst()
			.orElse(null);
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String word) {
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(word))
			.findFirst()
			.orElse(null);
	}

	private static <E extends Enum<E>> @Nullable E lowerCase(Class<E> type, String word) {
		return word.equals(word.toLowerCase(Locale.ROOT)) ? constant(type, word.toUpperCase(Locale.ROOT)) : null;
	}

	private static int age(String word) {
		return (word.matches("\\d{1,3}") && Integer.parseInt(word) <= OLDEST) ? Integer.parseInt(word) : -1;
	}

	private static @Nullable Set<Flag> flags(String words) {
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		if (words.equals("-")) {
			return flags;
		}
		for (String word : words.split("\\+", -1)) {
			Flag flag = lowerCase(Flag.class, word);
			if (flag == null) {
				return null;
			}
			flags.add(flag);
		}
		return flags;
	}

}
