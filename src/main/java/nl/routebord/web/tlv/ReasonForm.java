package nl.routebord.web.tlv;

import java.util.List;

import nl.routebord.tlv.TlvView;

import org.jspecify.annotations.Nullable;

/** A reason, and for an extension a date. */
record ReasonForm(@Nullable String reason, @Nullable String extendedTo, @Nullable Long version) {

	static ReasonForm empty(long version) {
		return new ReasonForm("", "", version);
	}

	List<TypedPart> withdrawal(TlvView now) {
		return List.of(TypedPart.text("reason", "tlv.field.reason", reason, now.endReason()));
	}

	List<TypedPart> extension(TlvView now) {
		return List.of(
				TypedPart.date("extendedTo", "tlv.field.extendedTo", extendedTo,
						(now.term() != null) ? now.term().extendedTo() : null),
				TypedPart.text("reason", "tlv.field.extend-reason", reason, null));
	}

	long seen() {
		return (version != null) ? version : -1;
	}

}
