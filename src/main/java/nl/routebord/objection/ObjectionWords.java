package nl.routebord.objection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import nl.routebord.letter.LetterKind;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TakeUpDesk;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the law asks each letter about an objection to say, whatever the swv adds to it.
 */
@Component
class ObjectionWords {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

	private final MessageSource messages;

	private final TakeUpDesk takingUp;

	ObjectionWords(MessageSource messages, TakeUpDesk takingUp) {
		this.messages = messages;
		this.takingUp = takingUp;
	}

	/** By which its sentences and the letters that were kept are known. */
	static String word(LetterKind kind) {
		return kind.name().substring("OBJECTION_".length()).toLowerCase(Locale.ROOT);
	}

	String title(LetterKind kind, String application) {
		return say(word(kind) + ".title", application);
	}

	String to(LetterKind kind, Objection objection) {
		return (kind == LetterKind.OBJECTION_LBT) ? say("lbt.to") : objection.receipt().objectorName();
	}

	List<String> of(LetterKind kind, Objection objection, DecidedTlv about) {
		String received = written(objection.receipt().receivedOn());
		String due = written(objection.clock().dueOn());
		return switch (kind) {
			case OBJECTION_ACKNOWLEDGED -> List.of(say("acknowledged.received", received), say("acknowledged.next"),
					say("acknowledged.due", due), say("acknowledged.holds"));
			case OBJECTION_DEFECTIVE -> defective(objection, received);
			case OBJECTION_LBT -> List.of(say("lbt.ask", received, written(about.notifiedOn())), say("lbt.due", due),
					say("lbt.dossier", Objects.requireNonNullElse(objection.committee().dossier(), "")));
			case OBJECTION_HEARING ->
				List.of(hearing(objection.committee().hearing().orElseThrow()), say("hearing.due", due));
			case OBJECTION_ADJOURNED -> List.of(say("adjourned.text"), say("adjourned.due", due));
			default -> decision(objection, about);
		};
	}

	/** What stands under a heading of its own. */
	List<Part> parts(LetterKind kind, Objection objection) {
		return switch (kind) {
			case OBJECTION_HEARING -> objection.committee()
				.hearing()
				.stream()
				.flatMap((held) -> part("hearing.report", held.report()))
				.toList();
			case OBJECTION_DECISION -> objection.conclusion()
				.verdict()
				.stream()
				.flatMap((verdict) -> Stream.concat(part("motivation", verdict.motivation()),
						part("deviation", verdict.deviation())))
				.toList();
			default -> List.of();
		};
	}

	private List<String> defective(Objection objection, String received) {
		Repair repair = objection.clock().lastRepair().orElseThrow();
		List<String> text = new ArrayList<>();
		text.add(say("defective.received", received));
		repair.asked().stream().map((defect) -> say("defect." + defect)).forEach(text::add);
		text.add(say("defective.until", written(repair.lastDay())));
		text.add(say("defective.else"));
		return text;
	}

	private String hearing(Hearing held) {
		return (held.heardOn() != null)
				? say("hearing.heard", written(held.heardOn()), Objects.requireNonNullElse(held.who(), ""))
				: say("hearing.waived." + held.waived(), Objects.requireNonNullElse(held.why(), "")).strip();
	}

	private List<String> decision(Objection objection, DecidedTlv about) {
		Verdict verdict = objection.conclusion().verdict().orElseThrow();
		String effect = "decision.effect." + verdict.effect() + (isOfLwoo(verdict, about) ? ".lwoo" : "");
		List<String> text = new ArrayList<>();
		text.add(say("decision.outcome." + objection.status()));
		text.add((verdict.effect() == ObjectionEffect.TAKE_UP) ? takenUp(about)
				: say(effect, Objects.requireNonNullElse(verdict.newNumber(), "")));
		// Awb 7:12 lid 1: why nobody was heard
		objection.committee().hearing().map(this::hearing).ifPresent(text::add);
		return text;
	}

	/** It has a term of its own. */
	private String takenUp(DecidedTlv about) {
		TakeUpDesk.TakenUp again = takingUp.of(about.id()).orElseThrow();
		return say("decision.effect.TAKE_UP", again.number(), written(again.dueOn()));
	}

	/** What was granted after all without a number is leerwegondersteuning too. */
	private static boolean isOfLwoo(Verdict verdict, DecidedTlv about) {
		return switch (verdict.effect()) {
			case KEEP, REPLACE, TAKE_UP -> false;
			case REVOKE -> about.isLwoo();
			case GRANT -> verdict.newNumber() == null;
		};
	}

	private Stream<Part> part(String key, @Nullable String text) {
		return (text == null || text.isBlank()) ? Stream.empty() : Stream.of(new Part(say(key), text));
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage("objection.letter." + key, arguments, DUTCH);
	}

	static String written(LocalDate date) {
		return WRITTEN.format(date);
	}

	/** A heading and what stands under it. */
	record Part(String heading, String text) {
	}

}
