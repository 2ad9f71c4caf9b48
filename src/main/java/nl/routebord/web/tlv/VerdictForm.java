package nl.routebord.web.tlv;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Takes a colleague's proposal, or sends it back. */
record VerdictForm(@Nullable Boolean confirmed, @Nullable Boolean warned, @Nullable String reason,
		@Nullable Long version) {

	static VerdictForm empty(long version) {
		return new VerdictForm(false, false, "", version);
	}

	long seen() {
		return (version != null) ? version : -1;
	}

	/** Nothing of it is stored elsewhere: it is only kept. */
	List<TypedPart> parts() {
		return List.of(TypedPart.text("reason", "tlv.field.return-reason", reason, null));
	}

}
