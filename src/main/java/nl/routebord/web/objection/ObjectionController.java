package nl.routebord.web.objection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.objection.ObjectionDesk;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.VerdictDesk;
import nl.routebord.route.CaseDesk;
import nl.routebord.sharing.Action;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.tlv.Downloads;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The objections to one decision: where they stand, and the next step as a form. The
 * secretariat corresponds, the decider judges; neither page holds the other's work.
 */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
@RequestMapping("/tlv/{number}/bezwaar")
class ObjectionController {

	private static final String PAGE = "objection/show";

	private final ObjectionPage page;

	private final ObjectionIntake intake;

	private final ObjectionDesk desk;

	private final VerdictDesk verdicts;

	private final ObjectionReading reading;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	ObjectionController(ObjectionPage page, ObjectionIntake intake, ObjectionDesk desk, VerdictDesk verdicts,
			ObjectionReading reading, DocumentDesk documents, CaseDesk cases) {
		this.page = page;
		this.intake = intake;
		this.desk = desk;
		this.verdicts = verdicts;
		this.reading = reading;
		this.documents = documents;
		this.cases = cases;
	}

	@GetMapping
	String show(@PathVariable String number, @RequestParam(required = false) @Nullable UUID bezwaar, Actor actor,
			Model model, Locale locale) {
		if (!page.isDecided(number, actor)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ObjectionForm.empty(page.fill(number, bezwaar, actor, model, locale)));
		return PAGE;
	}

	@PostMapping
	@Allowed(Role.SWV_SECRETARIAT)
	String receive(@PathVariable String number, @ModelAttribute("form") ObjectionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		intake.requireMayReceive(page.application(number), actor);
		return after(number, null, form, errors, actor, model, locale, response,
				() -> intake.receive(form.receipt(page.application(number)), actor));
	}

	@PostMapping("/indienen")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	String object(@PathVariable String number, @ModelAttribute("form") ObjectionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return after(number, null, form, errors, actor, model, locale, response,
				() -> intake.object(page.application(number), Typed.request(ObjectionForm.text(form.request())),
						ObjectionForm.text(form.grounds()), actor));
	}

	@PostMapping("/{id}/behandeling")
	@Allowed(Role.SWV_SECRETARIAT)
	String handle(@PathVariable String number, @PathVariable ObjectionId id, @ModelAttribute("form") ObjectionForm form,
			BindingResult errors, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		page.of(number, id, actor);
		boolean appeal = ObjectionForm.text(form.act()).startsWith("appeal");
		desk.requireMay(id, appeal ? Action.FOLLOW_OBJECTION : Action.HANDLE_OBJECTION, actor);
		return after(number, id, form, errors, actor, model, locale, response, () -> correspond(id, form, actor));
	}

	@PostMapping("/{id}/oordeel")
	@Allowed(Role.SWV_DECIDER)
	String judge(@PathVariable String number, @PathVariable ObjectionId id, @ModelAttribute("form") ObjectionForm form,
			BindingResult errors, Actor actor, Model model, Locale locale, HttpServletResponse response) {
		page.of(number, id, actor);
		desk.requireMay(id, Action.DECIDE_OBJECTION, actor);
		return after(number, id, form, errors, actor, model, locale, response, () -> judge(id, form, actor));
	}

	@GetMapping("/{id}/brief")
	ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable ObjectionId id, Actor actor) {
		page.of(number, id, actor);
		ObjectionView view = reading.view(id, actor);
		if (view.content() == null || view.content().letter() == null) {
			throw new NotFound();
		}
		return Downloads
			.of(documents.open(new DocumentId(view.content().letter()), cases.facts(view.caseFile()), actor));
	}

	private void correspond(ObjectionId id, ObjectionForm form, Actor actor) {
		long seen = form.seen();
		switch (ObjectionForm.text(form.act())) {
			case "complete" -> desk.acknowledge(id, seen, Set.of(), null, actor);
			case "defective" -> desk.acknowledge(id, seen, form.missing(), lastDay(form), actor);
			case "repaired" -> desk.repaired(id, seen, actor);
			case "lbt" -> desk.askLbt(id, seen, ObjectionForm.text(form.dossier()), actor);
			case "adjourn" -> desk.adjourn(id, seen, ObjectionForm.text(form.adjournedWhy()), actor);
			case "agree" -> desk.agree(id, seen, Typed.date("agreedOn", form.agreedOn()),
					Typed.date("agreedUntil", form.agreedUntil()), actor);
			case "withdraw" -> desk.withdraw(id, seen, form.withdrawn(), actor);
			case "appeal" -> desk.appealed(id, seen, Typed.date("appealedOn", form.appealedOn()), actor);
			case "appeal-ended" -> desk.appealEnded(id, seen, form.ofAppeal(), actor);
			default -> throw new RuleViolated("", "objection.fault.choose");
		}
	}

	/** With a defect there is a day; without one the form says so at its field. */
	private static LocalDate lastDay(ObjectionForm form) {
		LocalDate day = Typed.date("lastDay", form.lastDay());
		if (day == null) {
			throw new RuleViolated("lastDay", "objection.fault.last-day");
		}
		return day;
	}

	private void judge(ObjectionId id, ObjectionForm form, Actor actor) {
		long seen = form.seen();
		switch (ObjectionForm.text(form.act())) {
			case "lateness" ->
				verdicts.judgeLateness(id, seen, form.excusable(), ObjectionForm.text(form.excusedWhy()), actor);
			case "write" -> verdicts.write(id, seen, ObjectionForm.text(form.grounds()), actor);
			case "hear" -> verdicts.heard(id, seen, form.hearing(), actor);
			case "advice" -> verdicts.advised(id, seen, form.lbtAdvice(), actor);
			case "decide" -> verdicts.decide(form.decision(id), actor);
			default -> throw new RuleViolated("", "objection.fault.choose");
		}
	}

	/**
	 * Back to the page; with what is wrong, or what changed meanwhile, all that was typed
	 * stays.
	 */
	private String after(String number, @Nullable ObjectionId id, ObjectionForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response, Runnable act) {
		HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
		try {
			FormFaults.requireReadable(errors);
			act.run();
			return "redirect:/tlv/" + number + "/bezwaar" + ((id != null) ? "?bezwaar=" + id.value() : "");
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			if (id == null) {
				throw conflict;
			}
			errors.reject(conflict.code(), conflict.arguments().toArray(), conflict.code());
			status = HttpStatus.CONFLICT;
		}
		page.fill(number, (id != null) ? id.value() : null, actor, model, locale);
		response.setStatus(status.value());
		return PAGE;
	}

}
