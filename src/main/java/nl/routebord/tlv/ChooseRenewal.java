package nl.routebord.tlv;

import org.jspecify.annotations.Nullable;

/** What the school does in the last school year of a tlv (R-TLV-09). */
public record ChooseRenewal(@Nullable Intent intent) {

	/** Back to regular education, unless a longer stay is needed. */
	public enum Intent {

		RETURN, NEW_TLV

	}

}
