package nl.routebord.sharing;

/**
 * The policy's answer, with its ground.
 *
 * @param access all of it, a cut-down form, or nothing
 * @param reason the reason code of privacy.md B.8, such as {@code R10_TASK}
 */
public record Decision(Access access, String reason) {

	static Decision permit(String reason) {
		return new Decision(Access.PERMIT, reason);
	}

	static Decision redact(String reason) {
		return new Decision(Access.REDACT, reason);
	}

	static Decision deny(String reason) {
		return new Decision(Access.DENY, reason);
	}

	public boolean permits() {
		return access == Access.PERMIT;
	}

	/** Permitted by a grant with a consent of the family. */
	public boolean restsOnConsent() {
		return reason.equals("R13_CONSENT_OK");
	}

	/** Denied for want of a consent of the family, and of nothing else. */
	public boolean lacksConsent() {
		return reason.startsWith("R13_CONSENT:");
	}

	/** Whether anything at all may be shown, if only a cut-down form. */
	public boolean shows() {
		return access != Access.DENY;
	}

}
