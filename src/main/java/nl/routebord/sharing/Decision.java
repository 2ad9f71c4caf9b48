package nl.routebord.sharing;

/**
 * The policy's answer, with its ground.
 *
 * @param access all of it, a cut-down form, or nothing
 * @param reason the reason code of privacy.md B.8, such as {@code R10_TASK}
 */
public record Decision(Access access, String reason) {

	public boolean permits() {
		return access == Access.PERMIT;
	}

}
