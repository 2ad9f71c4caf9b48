package nl.routebord.identity;

/**
 * An account for a parent or pupil, who chose the name and password itself.
 *
 * @param role {@code PARENT} or {@code PUPIL}
 */
public record OpenFamilyAccount(String username, String name, String rawPassword, Role role) {

	@Override
	public String toString() {
		return "OpenFamilyAccount[" + role + "]";
	}

}
