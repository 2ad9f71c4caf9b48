package nl.routebord.web.consultation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.AskPartners;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** A question to kernpartners. */
record QuestionForm(String request, String purpose, String question, List<String> partners, String type) {

	QuestionForm(@Nullable String request, @Nullable String purpose, @Nullable String question,
			@Nullable List<String> partners, @Nullable String type) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.purpose = Objects.requireNonNullElse(purpose, "");
		this.question = Objects.requireNonNullElse(question, "");
		this.partners = Objects.requireNonNullElse(partners, List.of());
		this.type = Objects.requireNonNullElse(type, "");
	}

	static QuestionForm empty() {
		return new QuestionForm(null, null, null, null, null);
	}

	AskPartners command(CaseFileId caseFile) {
		return new AskPartners(Typed.request(request), caseFile, Typed.word(purpose, ConsultationPurpose.values()),
				question, CasePeople.units("partners", partners), type.isEmpty() ? null : Typed.request(type));
	}

}
