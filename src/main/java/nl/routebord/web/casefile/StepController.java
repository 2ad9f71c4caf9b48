package nl.routebord.web.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.AddContact;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.CheckAftercare;
import nl.routebord.route.CloseReason;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.SharingBasis;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.web.DateFormatter;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the steps that are taken in the case itself. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}")
@AllowedToCasePeople
class StepController {

	private final CaseDesk desk;

	private final CaseSteps steps;

	private final CaseAccess access;

	private final DateFormatter dates;

	private final Clock clock;

	StepController(CaseDesk desk, CaseSteps steps, CaseAccess access, DateFormatter dates, Clock clock) {
		this.desk = desk;
		this.steps = steps;
		this.access = access;
		this.dates = dates;
		this.clock = clock;
	}

	/** A step to take; tells what is wrong by throwing. */
	private interface Act {

		void on(CaseFileId id);

	}

	@GetMapping("/gesprek")
	String talk(@PathVariable String number, Actor actor, Model model) {
		CaseHead head = open(number, Action.CONTACT_FAMILY, actor, model);
		model.addAttribute("form", StepForms.Talk.of(head.version()));
		return "casefile/talk";
	}

	@PostMapping("/gesprek")
	ModelAndView talk(@PathVariable String number, @ModelAttribute("form") StepForms.Talk form, BindingResult errors,
			Actor actor, Model model) {
		return send(number, errors, (id) -> steps.contactFamily(id, form.command(), actor), actor, model,
				"casefile/talk");
	}

	@GetMapping("/zienswijze")
	String views(@PathVariable String number, Actor actor, Model model) {
		CaseHead head = open(number, Action.RECORD_VIEWS, actor, model);
		model.addAttribute("form", StepForms.Views.of(head.version()));
		return "casefile/views";
	}

	@PostMapping("/zienswijze")
	ModelAndView views(@PathVariable String number, @ModelAttribute("form") StepForms.Views form, BindingResult errors,
			Actor actor, Model model) {
		return send(number, errors, (id) -> steps.recordViews(id, form.command(), actor), actor, model,
				"casefile/views");
	}

	@GetMapping("/contact/nieuw")
	String contact(@PathVariable String number, Actor actor, Model model) {
		open(number, Action.WRITE_JOURNAL, actor, model);
		model.addAttribute("form",
				StepForms.Contact.of(dates.print(LocalDate.now(clock), LocaleContextHolder.getLocale())));
		return "casefile/contact";
	}

	@PostMapping("/contact/nieuw")
	ModelAndView contact(@PathVariable String number, @ModelAttribute("form") StepForms.Contact form,
			BindingResult errors, Actor actor, Model model) {
		return send(number, errors, (id) -> steps.addContact(id, form.command(), actor), actor, model,
				"casefile/contact");
	}

	@GetMapping("/nazorg")
	String aftercare(@PathVariable String number, Actor actor, Model model) {
		CaseHead head = open(number, Action.CHECK_AFTERCARE, actor, model);
		model.addAttribute("form", StepForms.Aftercare.of(head.version()));
		return "casefile/aftercare";
	}

	@PostMapping("/nazorg")
	ModelAndView aftercare(@PathVariable String number, @ModelAttribute("form") StepForms.Aftercare form,
			BindingResult errors, Actor actor, Model model) {
		return send(number, errors, (id) -> steps.checkAftercare(id, form.command(), actor), actor, model,
				"casefile/aftercare");
	}

	@GetMapping("/afsluiten")
	String close(@PathVariable String number, Actor actor, Model model) {
		CaseHead head = open(number, Action.CLOSE_CASE, actor, model);
		model.addAttribute("form", StepForms.Closing.of(head.version()));
		return "casefile/close";
	}

	@PostMapping("/afsluiten")
	ModelAndView close(@PathVariable String number, @ModelAttribute("form") StepForms.Closing form,
			BindingResult errors, Actor actor, Model model) {
		return send(number, errors, (id) -> steps.close(id, form.command(), actor), actor, model, "casefile/close");
	}

	/**
	 * Takes the step; what is wrong is shown on the form with all that was typed.
	 * Somebody who was ahead is told of too: sent again, the form goes by what stands
	 * now.
	 */
	private ModelAndView send(String number, BindingResult errors, Act act, Actor actor, Model model, String page) {
		CaseFileId id = desk.require(number);
		if (!errors.hasErrors()) {
			try {
				act.on(id);
				return new ModelAndView("redirect:/routes/" + number);
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
			catch (Stale stale) {
				errors.reject("route.stale");
				fill(desk.head(id, actor), actor, model);
				return new ModelAndView(page, HttpStatus.CONFLICT);
			}
		}
		fill(desk.head(id, actor), actor, model);
		return new ModelAndView(page);
	}

	private CaseHead open(String number, Action action, Actor actor, Model model) {
		CaseHead head = desk.head(desk.require(number), action, actor);
		fill(head, actor, model);
		return head;
	}

	private void fill(CaseHead head, Actor actor, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("spokeWith", words(ContactFamily.SpokeWith.values()));
		model.addAttribute("bases", Arrays.stream(SharingBasis.values())
			.map((basis) -> Option.keyed(basis.name(), "journal.word." + basis).withHint("route.basis.hint." + basis))
			.toList());
		model.addAttribute("kinds", words(AddContact.Kind.values()));
		model.addAttribute("outcomes", words(CheckAftercare.Outcome.values()));
		model.addAttribute("reasons", words(CloseReason.values()));
		model.addAttribute("categories",
				access.writable(actor.role())
					.stream()
					.sorted()
					.map((category) -> Option.keyed(category.name(), "route.category." + category))
					.toList());
	}

	private static List<Option> words(Enum<?>[] values) {
		return Arrays.stream(values).map((value) -> Option.keyed(value.name(), "journal.word." + value)).toList();
	}

}
