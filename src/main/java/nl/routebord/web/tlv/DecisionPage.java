package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.tlv.DecisionCheck;
import nl.routebord.tlv.OpenProposal;
import nl.routebord.tlv.Passage;
import nl.routebord.tlv.ProposalView;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.tlv.WrittenDecision;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts on the page of a decision what stands beside its form. */
@Component
class DecisionPage {

	private static final String HERE = "tlv.page.decision";

	private final TlvReading reading;

	private final TlvPage page;

	DecisionPage(TlvReading reading, TlvPage page) {
		this.reading = reading;
		this.page = page;
	}

	TlvView fill(String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, HERE, actor, model, locale);
		model.addAttribute("draft", "/concepten/" + key(number));
		if (view.can(TlvStep.PREPARE) || view.can(TlvStep.DECIDE)) {
			passages(view, actor, model, locale);
			List<ProposalView> proposals = reading.proposals(view.id(), actor);
			if (view.can(TlvStep.DECIDE)) {
				model.addAttribute("checks", rows(reading.checks(view.id(), actor), locale));
			}
			model.addAttribute("returned", proposals.stream().filter((one) -> !one.isOpen()).toList());
			proposals.stream().filter(ProposalView::isOpen).forEach((open) -> model.addAttribute("proposal", open));
			reading.openProposal(view.id(), actor).ifPresent((open) -> open(open, model, locale));
		}
		return view;
	}

	private void passages(TlvView view, Actor actor, Model model, Locale locale) {
		List<PassageRow> rows = reading.passages(view.id(), actor).stream().map((one) -> row(one, locale)).toList();
		model.addAttribute("quotes", rows);
		model.addAttribute("passageLabels",
				rows.stream().collect(Collectors.toMap(PassageRow::key, PassageRow::label)));
	}

	private PassageRow row(Passage one, Locale locale) {
		String whose = (one.profession() != null) ? page.text("tlv.profession." + one.profession(), locale)
				: page.text("tlv.passage." + one.source(), locale);
		return new PassageRow(one.key(), one.source(), one.advice(), whose + " " + one.number(), one.text());
	}

	/** To begin with, or to go on with what was typed. */
	DecisionForm form(Map<String, String> typed, TlvView view, Actor actor) {
		return DecisionForm.of(typed, view, reading.proposedEnd(view.id(), actor));
	}

	/** The checks with what is being written; an empty form has none of its own. */
	void written(ProposeTlv command, Actor actor, Model model, Locale locale) {
		WrittenDecision written = reading.checks(command, actor);
		model.addAttribute("checks", rows(written.checks(), locale));
		model.addAttribute("period",
				written.period()
					.stream()
					.map((fault) -> page.text(fault.code(), locale, fault.arguments().toArray()))
					.toList());
	}

	/** What the quoted passage adds to a ground. */
	String quote(String key, Model model, Locale locale) {
		return (model.getAttribute("quotes") instanceof List<?> quotes) ? quotes.stream()
			.map(PassageRow.class::cast)
			.filter((row) -> row.key().equals(key))
			.map((row) -> page.text("tlv.page.quoted", locale, row.label(), row.text()))
			.findFirst()
			.orElse("") : "";
	}

	private void open(OpenProposal open, Model model, Locale locale) {
		model.addAttribute("open", open);
		model.addAttribute("warnings", rows(open.warnings(), locale));
		model.addAttribute("turned", rows(open.turned(), locale));
	}

	List<CheckRow> rows(List<DecisionCheck> checks, Locale locale) {
		return checks.stream()
			.map((check) -> new CheckRow(check.ok(), check.blocking(), page.text("tlv.check." + check.key(), locale),
					page.text(check.reason(), locale, said(check.arguments(), locale))))
			.toList();
	}

	/** Dates as people read them. */
	private static Object[] said(List<Object> arguments, Locale locale) {
		return arguments.stream()
			.map((argument) -> (argument instanceof LocalDate date) ? TlvPage.date(date, locale) : argument)
			.toArray();
	}

	static String key(String number) {
		return "tlv/" + number + "/besluit";
	}

}
