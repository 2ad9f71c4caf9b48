package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.terms.TermEvent;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.CompetenceView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvTermView;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.parts.Crumb;
import nl.routebord.web.parts.Step;
import nl.routebord.web.parts.TermCard;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on a page what all pages of one application share. */
@Component
class TlvPage {

	private final TlvReading reading;

	private final CaseDesk cases;

	private final MessageSource messages;

	TlvPage(TlvReading reading, CaseDesk cases, MessageSource messages) {
		this.reading = reading;
		this.cases = cases;
		this.messages = messages;
	}

	TlvApplicationId id(String number) {
		return reading.require(number);
	}

	/**
	 * @param here key of the page's name in the breadcrumb trail; empty on the overview
	 */
	TlvView fill(String number, String here, Actor actor, Model model, Locale locale) {
		TlvView view = reading.view(id(number), actor);
		model.addAttribute("tlv", view);
		model.addAttribute("head", cases.head(view.caseFile(), actor));
		model.addAttribute("crumbs", crumbs(view, here));
		TlvTermView term = view.term();
		if (term != null) {
			model.addAttribute("term", card(view, term, locale));
		}
		model.addAttribute("eyes", fourEyes(view, locale));
		model.addAttribute("competence", competence(view, locale));
		TlvOptions.into(model);
		return view;
	}

	private static List<Crumb> crumbs(TlvView view, String here) {
		List<Crumb> crumbs = new ArrayList<>();
		crumbs.add(Crumb.keyed("/tlv", "tlv.page.list"));
		crumbs.add(Crumb.named("/tlv/" + view.number(), view.number()));
		if (!here.isEmpty()) {
			crumbs.add(Crumb.keyed("", here));
		}
		return crumbs;
	}

	/** The decision term in words; only dates, so it may be shown to every reader. */
	private TermCard card(TlvView view, TlvTermView term, Locale locale) {
		boolean over = view.status().isEnd();
		String due = date(term.dueOn(), locale);
		String tone = over ? null : (term.days() < 0) ? "negative" : (term.days() <= 14) ? "warning" : null;
		String headline = over ? text("tlv.page.term.over", locale) : term.suspended()
				? text("tlv.page.term.suspended", locale)
				: text((term.days() < 0) ? "tlv.page.term.late" : "tlv.page.term.left", locale, Math.abs(term.days()));
		String note = (term.extendedTo() != null)
				? text("tlv.page.term.extended", locale, date(term.extendedTo(), locale))
				: text("tlv.page.term.norm", locale, date(term.normDueOn(), locale));
		List<TermCard.Event> events = term.events()
			.stream()
			.map((event) -> new TermCard.Event(date(event.date(), locale), event(event, locale)))
			.toList();
		if (over && view.endedOn() != null) {
			return new TermCard(tone, headline, ended(view, due, locale), null, null, null, null, events);
		}
		return new TermCard(tone, headline, text("tlv.page.term.due", locale, due),
				term.suspended() ? null : (int) term.passed(), date(term.receivedOn(), locale), due, note, events);
	}

	/** What happened, on which day; what was sent on has its last day elsewhere. */
	private String ended(TlvView view, String due, Locale locale) {
		String what = text("tlv.status." + view.status(), locale);
		String on = date(Objects.requireNonNull(view.endedOn()), locale);
		return (view.status() == ApplicationStatus.NOT_COMPETENT_FORWARDED)
				? text("tlv.page.term.sent-on", locale, what, on, due) : text("tlv.page.term.ended", locale, what, on);
	}

	private String event(TermEvent event, Locale locale) {
		String what = text("terms.event." + event.code(), locale);
		return text("tlv.page.term.event", locale, what, event.days(), date(event.end(), locale));
	}

	private List<Step> fourEyes(TlvView view, Locale locale) {
		boolean over = view.status().isEnd();
		boolean judged = !view.advices().isEmpty() || view.decision() != null;
		boolean advised = judged && (view.decision() != null || view.signedAdvices() == view.advices().size());
		boolean decided = view.decision() != null;
		boolean prepared = decided || view.can(TlvStep.DECIDE);
		return List.of(step("judged", judged, !over, view.judge(), locale),
				step("advised", advised, judged && !over, "", locale),
				step("prepared", prepared, advised && !over, decided ? view.decision().preparer() : "", locale),
				step("decided", decided, prepared && !over, decided ? view.decision().decider() : "", locale),
				step("letter", decided && view.decision().issued(), decided, "", locale));
	}

	private Step step(String key, boolean done, boolean turn, String note, Locale locale) {
		String name = text("tlv.page.eyes." + key, locale);
		String small = note.isEmpty() ? null : note;
		return done ? Step.done(name, small) : turn ? Step.current(name, small) : Step.ahead(name, small);
	}

	private String competence(TlvView view, Locale locale) {
		CompetenceView competence = view.competence();
		if (competence == null) {
			return "";
		}
		String why = messages.getMessage(competence.reason(), competence.arguments().toArray(), competence.reason(),
				locale);
		return text("tlv.page.competence", locale, competence.receivedBy(), (why != null) ? why : "");
	}

	String text(String key, Locale locale, Object... arguments) {
		return messages.getMessage(key, arguments, locale);
	}

	String textOr(String key, String otherwise, Locale locale) {
		String text = messages.getMessage(key, null, otherwise, locale);
		return (text != null) ? text : otherwise;
	}

	static String date(LocalDate date, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
	}

}
