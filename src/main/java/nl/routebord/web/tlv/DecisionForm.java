package nl.routebord.web.tlv;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvView;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * The decision, as typed.
 *
 * @param grant GRANT, REFUSE or not chosen
 * @param act check (the first time), confirm or change
 */
record DecisionForm(@Nullable String grant, @Nullable String category, @Nullable String begin, @Nullable String end,
		@Nullable String motivation, @Nullable String differences, @Nullable Boolean confirmed,
		@Nullable Boolean warned, @Nullable Long version, @Nullable String act) {

	/** What was kept while typing; else what the school asks. */
	static DecisionForm of(Map<String, String> draft, TlvView view) {
		ApplicationContent asked = Objects.requireNonNull(view.content());
		return new DecisionForm(draft.get("grant"),
				draft.getOrDefault("category", (asked.category() != null) ? asked.category().name() : ""),
				draft.getOrDefault("begin", ContentForm.date(asked.requestedBegin())),
				draft.getOrDefault("end", ContentForm.date(asked.requestedEnd())), draft.get("motivation"),
				draft.get("differences"), false, false, view.version(), "");
	}

	DecideTlv command(TlvApplicationId id, BindingResult errors) {
		Typed typed = new Typed(errors);
		return new DecideTlv(id, (version != null) ? version : -1, granting(), null,
				typed.word("category", category, FundingCategory.class), typed.date("begin", begin),
				typed.date("end", end), Typed.text(motivation), Typed.text(differences), Boolean.TRUE.equals(confirmed),
				Boolean.TRUE.equals(warned));
	}

	/** Confirmed anew: something has changed since. */
	List<TypedPart> parts(TlvView now) {
		DecisionView taken = now.decision();
		boolean granted = taken != null && taken.outcome().isGranted();
		return List.of(
				new TypedPart("grant", "tlv.field.grant", "tlv.page.decision.word.", Typed.text(grant),
						(taken != null) ? (granted ? "GRANT" : "REFUSE") : null),
				TypedPart.word("category", "tlv.field.category", "tlv.category.", category,
						granted ? taken.category() : null),
				TypedPart.date("begin", "tlv.field.requestedBegin", begin, granted ? taken.beginOn() : null),
				TypedPart.date("end", "tlv.field.requestedEnd", end, granted ? taken.endOn() : null),
				TypedPart.text("motivation", "tlv.field.motivation", motivation,
						(taken != null) ? taken.motivation() : null),
				TypedPart.text("differences", "tlv.field.differences", differences,
						(taken != null) ? taken.advicesAnswered() : null),
				TypedPart.silent("act", "change"));
	}

	private @Nullable Boolean granting() {
		return switch (Typed.text(grant)) {
			case "GRANT" -> true;
			case "REFUSE" -> false;
			default -> null;
		};
	}

}
