package nl.routebord.web.consultation;

import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.GiveView;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** The view of a partner. */
record ViewForm(String request, String text) {

	ViewForm(@Nullable String request, @Nullable String text) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.text = Objects.requireNonNullElse(text, "");
	}

	GiveView command(CaseFileId caseFile) {
		return new GiveView(Typed.request(request), caseFile, text);
	}

}
