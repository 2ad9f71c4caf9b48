package nl.routebord.web.tlv;

import org.jspecify.annotations.Nullable;

/** A reason, and for an extension a date. */
record ReasonForm(@Nullable String reason, @Nullable String extendedTo, @Nullable Long version) {

	static ReasonForm empty(long version) {
		return new ReasonForm("", "", version);
	}

	long seen() {
		return (version != null) ? version : -1;
	}

}
