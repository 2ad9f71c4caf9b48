package nl.routebord.web.tlv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.AdviceView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** An expert's advice, as typed. */
record AdviceForm(@Nullable String outcome, @Nullable String category, @Nullable String endOn,
		@Nullable String motivation, @Nullable String spokeWith, @Nullable String documentsSeen,
		@Nullable String registrationNumber, @Nullable List<@Nullable ResearchForm> researches) {

	AdviceForm {
		researches = List.copyOf(ResearchForm.withRoom(researches));
	}

	/** What was kept while typing; else what is known of the expert. */
	static AdviceForm of(Map<String, String> draft, String registrationNumber) {
		return new AdviceForm(draft.get("outcome"), draft.get("category"), draft.get("endOn"), draft.get("motivation"),
				draft.get("spokeWith"), draft.get("documentsSeen"),
				draft.getOrDefault("registrationNumber", registrationNumber), ResearchForm.of(draft));
	}

	/** Beside what the same expert has signed meanwhile, in another window. */
	List<TypedPart> parts(@Nullable AdviceView own) {
		AdviceView signed = (own != null && own.isSigned()) ? own : null;
		List<TypedPart> parts = new ArrayList<>(List.of(
				TypedPart.word("outcome", "tlv.field.outcome", "tlv.advice.outcome.", outcome,
						(signed != null) ? signed.outcome() : null),
				TypedPart.word("category", "tlv.field.category", "tlv.category.", category,
						(signed != null) ? signed.category() : null),
				TypedPart.date("endOn", "tlv.field.requestedEnd", endOn, (signed != null) ? signed.endOn() : null),
				TypedPart.text("motivation", "tlv.field.motivation", motivation,
						(signed != null) ? signed.motivation() : null),
				TypedPart.text("spokeWith", "tlv.field.spokeWith", spokeWith,
						(signed != null) ? signed.spokeWith() : null),
				TypedPart.text("documentsSeen", "tlv.field.documentsSeen", documentsSeen,
						(signed != null) ? signed.documentsSeen() : null),
				TypedPart.text("registrationNumber", "tlv.field.registrationNumber", registrationNumber, null)));
		for (int nr = 0; nr < rows().size(); nr++) {
			String field = "researches[" + nr + "].";
			parts.add(TypedPart.text(field + "name", "expert.field.research", rows().get(nr).name(), null));
			parts.add(TypedPart.date(field + "datedOn", "expert.field.research-date", rows().get(nr).datedOn(), null));
		}
		return parts;
	}

	private List<ResearchForm> rows() {
		return ResearchForm.withRoom(researches);
	}

	GiveAdvice advice(BindingResult errors) {
		Typed typed = new Typed(errors);
		return new GiveAdvice(typed.word("outcome", outcome, AdviceOutcome.class),
				typed.word("category", category, FundingCategory.class), typed.date("endOn", endOn),
				Typed.text(motivation), Typed.text(spokeWith), Typed.text(documentsSeen),
				Typed.text(registrationNumber),
				IntStream.range(0, rows().size())
					.filter((nr) -> rows().get(nr).isFilled())
					.mapToObj((nr) -> rows().get(nr).research(typed, "researches[" + nr + "].datedOn"))
					.toList());
	}

}
