package nl.routebord.web.consultation;

import java.util.UUID;
import nl.routebord.consultation.ConsultationStep;
import nl.routebord.consultation.TableCallView;
import nl.routebord.consultation.TableDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The thuiszittersoverleg that a child at home asks for. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/tafel")
@AllowedToCasePeople
class TableCallController {

	private final TableDesk desk;

	private final CaseForms forms;

	private final CasePeople people;

	TableCallController(TableDesk desk, CaseForms forms, CasePeople people) {
		this.desk = desk;
		this.forms = forms;
		this.people = people;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		boolean step = forms.show(number, actor, model)
			.running()
			.filter((one) -> one.step() == ConsultationStep.TABLE)
			.isPresent();
		model.addAttribute("step", step);
		model.addAttribute("people", people);
		return "consultation/calls";
	}

	@GetMapping("/{call}/oproep")
	String callForm(@PathVariable String number, @PathVariable UUID call, Actor actor, Model model) {
		model.addAttribute("form", TableCallForm.empty());
		return page(number, call, "consultation/call", actor, model);
	}

	@PostMapping("/{call}/oproep")
	String call(@PathVariable String number, @PathVariable UUID call, @ModelAttribute("form") TableCallForm form,
			BindingResult errors, Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors,
				() -> desk.call(id, call, nl.routebord.web.Typed.version(form.version()), form.command(), actor))) {
			return done(number);
		}
		return page(number, call, "consultation/call", actor, model);
	}

	@GetMapping("/{call}/niet-nodig")
	String refuseForm(@PathVariable String number, @PathVariable UUID call, Actor actor, Model model) {
		model.addAttribute("form", TableCallForm.empty());
		return page(number, call, "consultation/no-call", actor, model);
	}

	@PostMapping("/{call}/niet-nodig")
	String refuse(@PathVariable String number, @PathVariable UUID call, @ModelAttribute("form") TableCallForm form,
			BindingResult errors, Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		if (CaseForms.accepted(errors, () -> desk.refuse(id, call, nl.routebord.web.Typed.version(form.version()),
				Typed.request(form.request()), form.reason(), actor))) {
			return done(number);
		}
		return page(number, call, "consultation/no-call", actor, model);
	}

	@GetMapping("/{call}/verslag")
	String recordForm(@PathVariable String number, @PathVariable UUID call, Actor actor, Model model) {
		model.addAttribute("form", TableRecordForm.empty());
		return page(number, call, "consultation/call-record", actor, model);
	}

	/** One more row, and what was typed stays: no script is needed. */
	@PostMapping(path = "/{call}/verslag", params = "add")
	String addRow(@PathVariable String number, @PathVariable UUID call, @ModelAttribute("form") TableRecordForm form,
			BindingResult errors, Actor actor, Model model) {
		form.addRow();
		return page(number, call, "consultation/call-record", actor, model);
	}

	@PostMapping("/{call}/verslag")
	String record(@PathVariable String number, @PathVariable UUID call, @ModelAttribute("form") TableRecordForm form,
			BindingResult errors, Actor actor, Model model) {
		CaseFileId id = forms.require(number);
		form.dropBlankRows();
		if (CaseForms.accepted(errors,
				() -> desk.record(id, call, nl.routebord.web.Typed.version(form.version()), form.command(), actor))) {
			return done(number);
		}
		return page(number, call, "consultation/call-record", actor, model);
	}

	private String page(String number, UUID call, String page, Actor actor, Model model) {
		TableCallView open = forms.open(number, Action.CALL_TABLE, actor, model)
			.calls()
			.stream()
			.filter((one) -> one.id().equals(call) && one.mayAct())
			.findFirst()
			.orElseThrow(NotFound::new);
		CaseFileId id = forms.require(number);
		model.addAttribute("call", open);
		model.addAttribute("units", people.units(desk.invitable(id, actor)));
		model.addAttribute("owners", people.owners(desk.owners(id, actor)));
		return page;
	}

	private static String done(String number) {
		return "redirect:/routes/" + number + "/tafel";
	}

}
