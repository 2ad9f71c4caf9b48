package nl.routebord.web.doors;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.identity.Role;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one endpoint; the words are explained in
 * {@code doors/endpoints.txt}.
 */
record Decided(Set<Role> roles, @Nullable DataCategory category, @Nullable Action act, Set<String> words) {

	private static final Set<Role> FAMILY = EnumSet.of(Role.PARENT, Role.PUPIL);

	private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.PARENT, Role.PUPIL, Role.SYSTEM));

	private static final Set<Role> PEOPLE = without(STAFF, Role.FUNCTIONAL_ADMIN, Role.TECHNICAL_ADMIN, Role.REPORTER);

	private static final Set<Role> TLV = EnumSet.of(Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE,
			Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER);

	static Decided of(String text) {
		Set<Role> roles = Set.of();
		DataCategory category = null;
		Action act = null;
		Set<String> words = new java.util.TreeSet<>();
		String[] parts = text.split(" ");
		for (int index = 0; index < parts.length; index++) {
			switch (parts[index]) {
				case "roles" ->
					roles = Arrays.stream(parts[++index].split(",")).map(Role::valueOf).collect(Collectors.toSet());
				case "case" -> category = DataCategory.valueOf(parts[++index]);
				case "act" -> act = Action.valueOf(parts[++index]);
				case "anyone", "all", "staff", "people", "workers", "tlv-people", "family", "tlv", "director",
						"applicant", "asked", "needless", "bringer", "glass", "gone", "whole", "keeper", "asker",
						"officer", "letter", "annex" ->
					words.add(parts[index]);
				default -> throw new IllegalArgumentException(text);
			}
		}
		return new Decided(roles.isEmpty() ? roles(words, category != null) : roles, category, act, words);
	}

	boolean is(String word) {
		return words.contains(word);
	}

	/** Whether it depends on what somebody is to a case. */
	boolean isOfACase() {
		return category != null || is("tlv") || is("family") || is("keeper") || is("asker") || is("officer");
	}

	private static Set<Role> roles(Set<String> words, boolean ofACase) {
		if (words.contains("anyone") || words.contains("all")) {
			return EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
		}
		if (words.contains("staff")) {
			return STAFF;
		}
		if (words.contains("workers")) {
			return without(PEOPLE, Role.DATA_PROTECTION_OFFICER);
		}
		if (words.contains("tlv-people")) {
			return TLV;
		}
		if (words.contains("family")) {
			return FAMILY;
		}
		if (ofACase || words.contains("people")) {
			return PEOPLE;
		}
		throw new IllegalArgumentException("for whom? " + words);
	}

	private static Set<Role> without(Set<Role> roles, Role... less) {
		Set<Role> left = EnumSet.copyOf(roles);
		left.removeAll(Arrays.asList(less));
		return left;
	}

}
