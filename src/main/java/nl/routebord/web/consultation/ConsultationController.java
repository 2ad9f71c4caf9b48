package nl.routebord.web.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.routebord.consultation.Candidate;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationDesk;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.consultation.ConsultationStep;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The question to the kernpartners and their views. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/overleg")
@AllowedToCasePeople
class ConsultationController {

	private final ConsultationDesk desk;

	private final CaseForms forms;

	private final CasePeople people;

	private final Words words;

	ConsultationController(ConsultationDesk desk, CaseForms forms, CasePeople people, Words words) {
		this.desk = desk;
		this.forms = forms;
		this.people = people;
		this.words = words;
	}

	/** A partner that can be asked, with what it would see of what the asker records. */
	record Row(String id, String name, boolean inCase, String sees) {

	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		forms.show(number, actor, model);
		return overview(new CloseViewsForm(null), model);
	}

	@GetMapping("/vraag")
	String question(@PathVariable String number, Actor actor, Model model) {
		forms.openForDirector(number, Action.ASK_KERNPARTNERS, actor, model);
		model.addAttribute("form", QuestionForm.empty());
		return question(forms.require(number), actor, model);
	}

	@PostMapping("/vraag")
	String ask(@PathVariable String number, @ModelAttribute("form") QuestionForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.ask(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/overleg";
		}
		forms.openForDirector(number, Action.ASK_KERNPARTNERS, actor, model);
		return question(id, actor, model);
	}

	@GetMapping("/inbreng")
	String view(@PathVariable String number, Actor actor, Model model) {
		openView(number, actor, model);
		model.addAttribute("form", new ViewForm(null, null));
		return "consultation/view";
	}

	@PostMapping("/inbreng")
	String give(@PathVariable String number, @ModelAttribute("form") ViewForm form, BindingResult errors, Actor actor,
			Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.giveView(form.command(id), actor))) {
			return "redirect:/routes/" + number + "/overleg";
		}
		openView(number, actor, model);
		return "consultation/view";
	}

	@PostMapping("/verder")
	String goOn(@PathVariable String number, @ModelAttribute("form") CloseViewsForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.closeViews(id, form.reason(), actor))) {
			return "redirect:/routes/" + number + "/plan";
		}
		forms.show(number, actor, model);
		return overview(form, model);
	}

	private String overview(CloseViewsForm form, Model model) {
		model.addAttribute("people", people);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", form);
		}
		return "consultation/overview";
	}

	private void openView(String number, Actor actor, Model model) {
		CaseConsultation seen = forms.open(number, Action.GIVE_VIEW, actor, model);
		desk.requireInvited(forms.require(number), actor);
		var running = seen.running()
			.filter((view) -> view.views().stream().anyMatch((line) -> line.isOf(actor.unit())))
			.orElseThrow(NotFound::new);
		model.addAttribute("consultation", running);
		model.addAttribute("people", people);
		running.views()
			.stream()
			.filter((line) -> line.isOf(actor.unit()))
			.flatMap((line) -> line.words().stream())
			.findFirst()
			.ifPresent((earlier) -> model.addAttribute("earlier", earlier));
		model.addAttribute("open", running.step() == ConsultationStep.VIEWS || running.step() == ConsultationStep.PLAN);
	}

	private String question(CaseFileId id, Actor actor, Model model) {
		List<Candidate> candidates = desk.candidates(id, actor);
		model.addAttribute("rows", candidates.stream().map(this::row).toList());
		model.addAttribute("types",
				desk.types(id, actor).stream().map((type) -> Option.named(type.id().toString(), type.name())).toList());
		model.addAttribute("purposes",
				Arrays.stream(ConsultationPurpose.values())
					.map((purpose) -> Option.keyed(purpose.name(), "consultation.purpose." + purpose))
					.toList());
		return "consultation/question";
	}

	private Row row(Candidate candidate) {
		String sees = candidate.sees()
			.stream()
			.map((category) -> words.say("route.category." + category))
			.collect(Collectors.joining(", "));
		return new Row(candidate.unit().id().value().toString(), people.name(candidate.unit()), candidate.inCase(),
				sees);
	}

}
