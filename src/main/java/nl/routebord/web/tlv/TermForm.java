package nl.routebord.web.tlv;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What moves the term, as typed: a suspension, its end, or a notice of default. */
record TermForm(@Nullable String ground, @Nullable String from, @Nullable String until, @Nullable String reason,
		@Nullable String receivedOn, @Nullable Long version) {

	static TermForm empty(long version) {
		return new TermForm("", "", "", "", "", version);
	}

	long seen() {
		return (version != null) ? version : -1;
	}

	/** Nothing of it is stored in these fields: it is only kept. */
	List<TypedPart> parts() {
		return List.of(TypedPart.word("ground", "tlv.field.ground", "tlv.ground.", ground, null),
				TypedPart.date("from", "tlv.field.from", from, null),
				TypedPart.date("until", "tlv.field.until", until, null),
				TypedPart.text("reason", "tlv.field.suspend-reason", reason, null),
				TypedPart.date("receivedOn", "tlv.field.notice", receivedOn, null));
	}

}
