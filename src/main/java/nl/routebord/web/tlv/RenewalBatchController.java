package nl.routebord.web.tlv;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.RenewalBatch;
import nl.routebord.tlv.RenewalRow;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The simple renewals on one page: each is confirmed on its own, by one decider to
 * propose it and by another to take it.
 */
@Controller
@Allowed(Role.SWV_DECIDER)
class RenewalBatchController {

	private static final String PAGE = "/tlv/verlengingen/besluiten";

	private final RenewalBatch batch;

	private final DecisionDesk decisions;

	private final TlvPage page;

	RenewalBatchController(RenewalBatch batch, DecisionDesk decisions, TlvPage page) {
		this.batch = batch;
		this.decisions = decisions;
		this.page = page;
	}

	@GetMapping(PAGE)
	String show(@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		return fill(cursor, actor, model);
	}

	/** The same for a connected system, which proposes and decides as always. */
	@GetMapping("/api/v1/tlv-renewals/decisions")
	@ResponseBody
	Slice<RenewalRow> list(@RequestParam(required = false) @Nullable String cursor, Actor actor) {
		return batch.of(cursor, actor);
	}

	@PostMapping("/tlv/{number}/verlenging/voorstel")
	String propose(@PathVariable String number, @ModelAttribute("form") ConfirmForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return act(number, form, errors, actor, model, locale, response, (id) -> decisions
			.propose(batch.proposal(id, form.seen(), Typed.text(form.why()), form.sure(), actor), actor));
	}

	@PostMapping("/tlv/{number}/verlenging/vaststelling")
	String decide(@PathVariable String number, @ModelAttribute("form") ConfirmForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		return act(number, form, errors, actor, model, locale, response, (id) -> {
			batch.requireSimple(id, actor);
			decisions.decide(new DecideTlv(id, form.seen(), form.sure(), form.sure()), actor);
		});
	}

	private String act(String number, ConfirmForm form, BindingResult errors, Actor actor, Model model, Locale locale,
			HttpServletResponse response, Consumer<TlvApplicationId> act) {
		FormFaults.requireReadable(errors);
		try {
			act.accept(page.id(number));
			return "redirect:" + UriComponentsBuilder.fromPath(PAGE)
				.queryParamIfPresent("van", Optional.ofNullable(form.van()))
				.encode()
				.toUriString();
		}
		catch (RuleViolated violated) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("faults", violated.faults().stream().map((fault) -> text(fault, locale)).toList());
		}
		catch (Conflict conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("faults", List.of(page.text(conflict.code(), locale, conflict.arguments().toArray())));
		}
		model.addAttribute("failed", number);
		model.addAttribute("typed", Typed.text(form.why()));
		return fill(form.van(), actor, model);
	}

	private String text(Fault fault, Locale locale) {
		return page.text(fault.code(), locale, fault.arguments().toArray());
	}

	private String fill(@Nullable String cursor, Actor actor, Model model) {
		Slice<RenewalRow> page = batch.of(cursor, actor);
		List<RenewalRow> all = page.items();
		model.addAttribute("from", cursor);
		model.addAttribute("next", page.next());
		model.addAttribute("toPrepare",
				all.stream().filter((row) -> row.isSimple() && row.proposal() == null).toList());
		model.addAttribute("toDecide", all.stream().filter((row) -> row.isSimple() && row.proposal() != null).toList());
		model.addAttribute("others", all.stream().filter((row) -> !row.isSimple()).toList());
		return "tlv/renewals";
	}

	/**
	 * One renewal of the page.
	 *
	 * @param why the motivation, to propose it
	 * @param van the page of the list that it stands on
	 */
	record ConfirmForm(@Nullable String why, @Nullable Boolean confirmed, @Nullable Long version,
			@Nullable String van) {

		long seen() {
			return (version != null) ? version : -1;
		}

		boolean sure() {
			return Boolean.TRUE.equals(confirmed);
		}

	}

}
