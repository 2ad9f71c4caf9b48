package nl.routebord.family;

/**
 * What somebody who got a code types.
 *
 * @param birthDate of the pupil, as typed
 */
public record AcceptInvitation(String code, String birthDate, String username, String rawPassword) {

	@Override
	public String toString() {
		return "AcceptInvitation[…]";
	}

}
