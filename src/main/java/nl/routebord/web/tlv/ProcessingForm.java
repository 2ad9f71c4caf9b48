package nl.routebord.web.tlv;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether an application that was not supplemented is processed, and why. */
record ProcessingForm(@Nullable String process, @Nullable String reason, @Nullable Long version) {

	static ProcessingForm empty(long version) {
		return new ProcessingForm("", "", version);
	}

	/** Null while nothing was chosen. */
	@Nullable Boolean chosen() {
		return "yes".equals(process) ? Boolean.TRUE : "no".equals(process) ? Boolean.FALSE : null;
	}

	List<TypedPart> parts() {
		return List.of(TypedPart.text("reason", "tlv.field.reason", reason, null));
	}

	long seen() {
		return (version != null) ? version : -1;
	}

}
