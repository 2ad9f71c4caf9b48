package nl.routebord.web.rights;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.MarkDesk;
import nl.routebord.rights.MarkView;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A unit restricts its own records, or keeps them from the family. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/gegevens")
@AllowedToCasePeople
class RecordsController {

	private static final String ID = "/{id:[0-9a-f-]{36}}";

	private final MarkDesk desk;

	private final RightsPages pages;

	private final Words words;

	RecordsController(MarkDesk desk, RightsPages pages, Words words) {
		this.desk = desk;
		this.pages = pages;
		this.words = words;
	}

	/** A mark in words. */
	record Row(UUID id, String kind, String about, String reason, String state, boolean approvable, boolean held,
			boolean restricted) {
	}

	/** As typed. */
	record MarkForm(@Nullable String record, @Nullable String kind, @Nullable String reason) {
	}

	/** As typed. */
	record LiftForm(@Nullable String reason, boolean told) {
	}

	@GetMapping
	String list(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", new MarkForm(null, null, null));
		return page(number, actor, model);
	}

	@PostMapping
	String mark(@PathVariable String number, @ModelAttribute("form") MarkForm form, BindingResult errors, Actor actor,
			Model model) {
		try {
			String reason = Objects.requireNonNullElse(form.reason(), "");
			desk.mark(number, EnterForm.word(form.kind(), MarkView.Kind.values()), AnswerForm.id(form.record()), reason,
					actor);
			return back(number);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return page(number, actor, model);
		}
	}

	@PostMapping(ID + "/akkoord")
	String approve(@PathVariable String number, @PathVariable UUID id, Actor actor) {
		desk.approve(number, id, actor);
		return back(number);
	}

	@PostMapping(ID + "/blijft")
	String keep(@PathVariable String number, @PathVariable UUID id, Actor actor) {
		desk.keep(number, id, actor);
		return back(number);
	}

	@GetMapping(ID)
	String one(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", new LiftForm(null, false));
		return lifting(number, id, actor, model);
	}

	@PostMapping(ID)
	String lift(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") LiftForm form,
			BindingResult errors, Actor actor, Model model) {
		try {
			desk.lift(number, id, Objects.requireNonNullElse(form.reason(), ""), form.told(), actor);
			return back(number);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return lifting(number, id, actor, model);
		}
	}

	private String page(String number, Actor actor, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("marks", desk.marks(number, actor).stream().map((one) -> row(one, actor)).toList());
		model.addAttribute("records", pages.records(number, actor));
		model.addAttribute("kinds",
				List.of(Option.keyed("RESTRICTED", "rights.mark.RESTRICTED").withHint("rights.mark.RESTRICTED.hint"),
						Option.keyed("WITHHELD", "rights.mark.WITHHELD").withHint("rights.mark.WITHHELD.hint")));
		return "rights/records";
	}

	private String lifting(String number, UUID id, Actor actor, Model model) {
		MarkView mark = desk.marks(number, actor)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("number", number);
		model.addAttribute("row", row(mark, actor));
		return "rights/lift";
	}

	private Row row(MarkView one, Actor actor) {
		String state = one.waits() ? words.say("rights.mark.waits")
				: one.reviewOn()
					.map((on) -> words.say("rights.mark.review", words.date(on)))
					.orElseGet(() -> words.say("rights.mark.since", words.date(one.setOn())));
		return new Row(one.id(), words.say("rights.mark." + one.kind()),
				words.say("rights.mark.about", words.say("route.category." + one.category()), words.date(one.setOn())),
				one.reason(), state, one.waits() && !one.setBy().equals(actor.user()),
				one.kind() == MarkView.Kind.WITHHELD && one.approved(), one.kind() == MarkView.Kind.RESTRICTED);
	}

	private static String back(String number) {
		return "redirect:/routes/" + number + "/gegevens";
	}

}
