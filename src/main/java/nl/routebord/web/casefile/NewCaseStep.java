package nl.routebord.web.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The steps in which a case is opened, each with its own fields. */
enum NewCaseStep {

	PUPIL("leerling",
			Set.of("firstName", "prefix", "lastName", "birthDate", "school", "schoolType", "className",
					"enrolledFrom")),
	FAMILY("gezin",
			Set.of("street", "houseNumber", "postcode", "place", "secretAddress", "municipality", "firstGuardianName",
					"firstGuardianMail", "firstGuardianPhone", "secondGuardianName", "secondGuardianMail",
					"secondGuardianPhone", "secondGuardianStreet", "secondGuardianHouseNumber",
					"secondGuardianPostcode", "secondGuardianPlace")),
	SIGNAL("signaal", Set.of("signalKind", "signalledOn", "signalText")), CHECK("controleren", Set.of());

	/** Filled in by itself, or chosen from a list: tells of no child. */
	private static final Set<String> GENERAL = Set.of("school", "schoolType", "municipality", "secretAddress",
			"signalKind");

	private final String word;

	private final Set<String> fields;

	NewCaseStep(String word, Set<String> fields) {
		this.word = word;
		this.fields = fields;
	}

	String word() {
		return word;
	}

	/** The last step tells all there is. */
	boolean asks(String field) {
		return this == CHECK || fields.contains(field);
	}

	/** Whether what is typed here is of one child. */
	static boolean isOfAChild(String field) {
		return !GENERAL.contains(field) && Arrays.stream(values()).anyMatch((step) -> step.fields.contains(field));
	}

	NewCaseStep next() {
		return values()[Math.min(ordinal() + 1, CHECK.ordinal())];
	}

	String template() {
		return "casefile/new-" + name().toLowerCase(java.util.Locale.ROOT);
	}

	static Optional<NewCaseStep> of(String word) {
		return Arrays.stream(values()).filter((step) -> step.word.equals(word)).findFirst();
	}

}
