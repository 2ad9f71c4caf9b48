package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.Ground;
import nl.routebord.tlv.ProposalView;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvView;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * The decision, as typed.
 *
 * @param grant GRANT, REFUSE or not chosen
 * @param target number of the ground that quotes go to
 * @param act check (the first time), confirm, change, or quote with the key of a passage
 */
record DecisionForm(@Nullable String grant, @Nullable String category, @Nullable String begin, @Nullable String end,
		@Nullable List<GroundForm> grounds, @Nullable String differences, @Nullable String parentsAnswer,
		@Nullable Boolean confirmed, @Nullable Boolean warned, @Nullable Long version, @Nullable String target,
		@Nullable String act) {

	private static final String QUOTE = "quote ";

	DecisionForm {
		grounds = GroundForm.withRoom(grounds);
	}

	/** What was kept while typing; else what the school asks, until the proposed end. */
	static DecisionForm of(Map<String, String> draft, TlvView view, @Nullable LocalDate proposedEnd) {
		ApplicationContent asked = Objects.requireNonNull(view.content());
		return new DecisionForm(draft.get("grant"),
				draft.getOrDefault("category", (asked.category() != null) ? asked.category().name() : ""),
				draft.getOrDefault("begin", ContentForm.date(asked.requestedBegin())),
				draft.getOrDefault("end", ContentForm.date(proposedEnd)), GroundForm.of(draft),
				draft.get("differences"), draft.get("parentsAnswer"), false, false, view.version(), draft.get("target"),
				"");
	}

	/** As who prepared it typed it, to go on with. */
	static Map<String, String> typed(ProposalView last) {
		Map<String, String> typed = new HashMap<>();
		typed.put("grant", last.granted() ? "GRANT" : "REFUSE");
		typed.put("category", (last.category() != null) ? last.category().name() : "");
		typed.put("begin", ContentForm.date(last.beginOn()));
		typed.put("end", ContentForm.date(last.endOn()));
		typed.put("differences", last.advicesAnswered());
		typed.put("parentsAnswer", last.parentsAnswered());
		GroundForm.into(typed, last.grounds());
		return typed;
	}

	ProposeTlv command(TlvApplicationId id, BindingResult errors) {
		Typed typed = new Typed(errors);
		return new ProposeTlv(id, (version != null) ? version : -1, granting(), null,
				typed.word("category", category, FundingCategory.class), typed.date("begin", begin),
				typed.date("end", end), blocks().stream().map(GroundForm::ground).toList(), Typed.text(differences),
				Typed.text(parentsAnswer), Boolean.TRUE.equals(confirmed), Boolean.TRUE.equals(warned));
	}

	/** The key of the passage to quote, if that is what was pressed. */
	Optional<String> quoted() {
		return Optional.ofNullable(act)
			.filter((pressed) -> pressed.startsWith(QUOTE))
			.map((pressed) -> pressed.substring(QUOTE.length()));
	}

	/** With the passage at the end of the ground that was chosen, else of the first. */
	DecisionForm quoting(String key, String words) {
		List<GroundForm> quoted = new ArrayList<>(blocks());
		int chosen = IntStream.range(0, quoted.size())
			.filter((nr) -> String.valueOf(nr).equals(Typed.text(target)))
			.findFirst()
			.orElse(0);
		quoted.set(chosen, quoted.get(chosen).quoting(key, words));
		return new DecisionForm(grant, category, begin, end, quoted, differences, parentsAnswer, confirmed, warned,
				version, target, "");
	}

	/** Confirmed anew: something has changed since. */
	List<TypedPart> parts(TlvView now) {
		DecisionView taken = now.decision();
		boolean granted = taken != null && taken.outcome().isGranted();
		List<TypedPart> parts = new ArrayList<>(List.of(
				new TypedPart("grant", "tlv.field.grant", "tlv.page.decision.word.", Typed.text(grant),
						(taken != null) ? (granted ? "GRANT" : "REFUSE") : null),
				TypedPart.word("category", "tlv.field.category", "tlv.category.", category,
						granted ? taken.category() : null),
				TypedPart.date("begin", "tlv.field.requestedBegin", begin, granted ? taken.beginOn() : null),
				TypedPart.date("end", "tlv.field.requestedEnd", end, granted ? taken.endOn() : null),
				TypedPart.text("differences", "tlv.field.differences", differences,
						(taken != null) ? taken.advicesAnswered() : null),
				TypedPart.text("parentsAnswer", "tlv.field.parents-answer", parentsAnswer,
						(taken != null) ? taken.parentsAnswered() : null),
				TypedPart.silent("act", "change")));
		for (int nr = 0; nr < blocks().size(); nr++) {
			Ground ground = blocks().get(nr).ground();
			String theirs = (taken != null && nr == 0) ? taken.motivation() : null;
			parts.add(TypedPart.text("grounds[" + nr + "].text", "tlv.field.motivation", ground.text(), theirs));
			parts.add(TypedPart.silent("grounds[" + nr + "].passages", String.join(",", ground.passages())));
		}
		return parts;
	}

	private List<GroundForm> blocks() {
		return Objects.requireNonNull(grounds);
	}

	private @Nullable Boolean granting() {
		return switch (Typed.text(grant)) {
			case "GRANT" -> true;
			case "REFUSE" -> false;
			default -> null;
		};
	}

}
