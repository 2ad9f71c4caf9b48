package nl.routebord.web.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.objection.AppealOutcome;
import nl.routebord.objection.Defect;
import nl.routebord.objection.HearingWaiver;
import nl.routebord.objection.ObjectionEffect;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionOutcome;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.objection.WithdrawObjection;
import nl.routebord.route.CaseDesk;
import nl.routebord.terms.TermEvent;
import nl.routebord.tlv.DecisionCheck;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import nl.routebord.web.parts.Crumb;
import nl.routebord.web.parts.Option;
import nl.routebord.web.parts.TermCard;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on the page the objections to one decision, and one of them unfolded. */
@Component
class ObjectionPage {

	private static final Option NONE = Option.keyed("", "objection.choice.none");

	private final TlvReading tlvs;

	private final ObjectionReading reading;

	private final CaseDesk cases;

	private final MessageSource messages;

	private final Clock clock;

	ObjectionPage(TlvReading tlvs, ObjectionReading reading, CaseDesk cases, MessageSource messages, Clock clock) {
		this.tlvs = tlvs;
		this.reading = reading;
		this.cases = cases;
		this.messages = messages;
		this.clock = clock;
	}

	TlvApplicationId application(String number) {
		return tlvs.require(number);
	}

	/** Whether there is a decision, for who may know of the application. */
	boolean isDecided(String number, Actor actor) {
		TlvApplicationId application = application(number);
		if (reading.ofDecided(application, actor).isPresent()) {
			return true;
		}
		tlvs.view(application, actor);
		return false;
	}

	/** An objection to the decision with this number, and to no other. */
	ObjectionId of(String number, ObjectionId id, Actor actor) {
		TlvApplicationId application = application(number);
		boolean here = reading.ofDecided(application, actor)
			.stream()
			.flatMap((all) -> all.objections().stream())
			.anyMatch((one) -> one.id().equals(id));
		if (!here) {
			tlvs.view(application, actor); // leaves a line for who knocks at another's
											// case
			throw new NotFound();
		}
		return id;
	}

	/**
	 * @param chosen the one to unfold; null: the first with something to do
	 */
	@Nullable ObjectionView fill(String number, @Nullable UUID chosen, Actor actor, Model model, Locale locale) {
		ObjectionsView page = reading.of(application(number), actor);
		ObjectionView current = current(page.objections(), chosen);
		model.addAttribute("page", page);
		model.addAttribute("current", current);
		model.addAttribute("late", LocalDate.now(clock).isAfter(page.until()));
		model.addAttribute("head", cases.head(page.caseFile(), actor));
		model.addAttribute("crumbs", List.of(Crumb.keyed("/tlv", "tlv.page.list"),
				Crumb.named("/tlv/" + number, number), Crumb.keyed("", "objection.page.short")));
		if (current != null) {
			model.addAttribute("term", card(current, locale));
		}
		options(model);
		model.addAttribute("effects", words("objection.effect.", ObjectionEffect.after(page.processed())));
		return current;
	}

	private static @Nullable ObjectionView current(List<ObjectionView> all, @Nullable UUID chosen) {
		Optional<ObjectionView> asked = all.stream().filter((one) -> one.id().value().equals(chosen)).findFirst();
		return asked.or(() -> all.stream().filter((one) -> !one.status().isEnd()).findFirst())
			.or(() -> all.stream().reduce((earlier, later) -> later))
			.orElse(null);
	}

	private static void options(Model model) {
		model.addAttribute("objectors", words("objection.objector.", ObjectorKind.values()));
		model.addAttribute("channels",
				words("objection.channel.", new ReceivedBy[] { ReceivedBy.POST, ReceivedBy.DESK }));
		model.addAttribute("defects", words("objection.defect.", Defect.values()));
		model.addAttribute("waivers", choice("objection.waiver.", HearingWaiver.values()));
		model.addAttribute("outcomes", words("objection.status.", ObjectionOutcome.values()));
		model.addAttribute("appeals", choice("objection.appeal.", AppealOutcome.values()));
		model.addAttribute("kinds", choice("tlv.kind.", TlvKind.values()));
		model.addAttribute("categories", choice("tlv.category.", FundingCategory.values()));
		model.addAttribute("withdrawals", words("objection.withdrawn.", WithdrawObjection.Way.values()));
		model.addAttribute("yesNo",
				List.of(Option.keyed("yes", "objection.page.yes"), Option.keyed("no", "objection.page.no")));
		List<Option> items = new ArrayList<>();
		DecisionCheck.KEYS.forEach((key) -> items.add(Option.keyed(key, "tlv.check." + key)));
		items.add(Option.keyed("none", "objection.lesson.none"));
		model.addAttribute("items", items);
	}

	private static List<Option> words(String key, Enum<?>[] words) {
		return Arrays.stream(words).map((word) -> Option.keyed(word.name(), key + word.name())).toList();
	}

	private static List<Option> choice(String key, Enum<?>[] words) {
		List<Option> all = new ArrayList<>(words(key, words));
		all.add(0, NONE);
		return all;
	}

	/** The term to decide in words. */
	private TermCard card(ObjectionView view, Locale locale) {
		long days = LocalDate.now(clock).until(view.dueOn(), ChronoUnit.DAYS);
		boolean over = view.status().isEnd();
		String tone = over ? null : (days < 0) ? "negative" : (days <= 14) ? "warning" : null;
		String headline = over ? text("objection.page.term.over", locale)
				: text((days < 0) ? "objection.page.term.late" : "objection.page.term.left", locale, Math.abs(days));
		List<TermCard.Event> events = view.events()
			.stream()
			.map((event) -> new TermCard.Event(date(event.date(), locale), event(event, locale)))
			.toList();
		return new TermCard(tone, headline, text("objection.page.term.due", locale, date(view.dueOn(), locale)), null,
				null, null, null, events);
	}

	private String event(TermEvent event, Locale locale) {
		return text("objection.page.term.event", locale, text("terms.event." + event.code(), locale),
				date(event.end(), locale));
	}

	String text(String key, Locale locale, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	private static String date(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
	}

}
