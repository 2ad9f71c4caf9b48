package nl.routebord.web.allocation;

import java.time.LocalDate;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.allocation.AllocationDesk;
import nl.routebord.allocation.CountDate;
import nl.routebord.allocation.LineFilter;
import nl.routebord.allocation.WhatIf;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.web.Allowed;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the tlv's of an swv cost, for those who allocate there. */
@Controller
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class AllocationController {

	private static final int PAGE = 50;

	private static final MediaType SHEET = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final AllocationDesk desk;

	private final AllocationSheet sheet;

	private final Words words;

	AllocationController(AllocationDesk desk, AllocationSheet sheet, Words words) {
		this.desk = desk;
		this.sheet = sheet;
		this.words = words;
	}

	@GetMapping("/toewijzing")
	String overview(WhatIfForm form, Actor actor, Model model, HttpServletResponse response) {
		try {
			show(form.toQuestion(), actor, model);
		}
		catch (RuleViolated violated) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fault", words.say(violated));
			show(WhatIf.AS_IT_IS, actor, model);
		}
		model.addAttribute("form", form);
		return "allocation/overview";
	}

	private void show(WhatIf question, Actor actor, Model model) {
		var overview = desk.overview(question, actor);
		model.addAttribute("overview", overview);
		model.addAttribute("uncharged", desk.uncharged(actor));
		model.addAttribute("secretariat", actor.role() == Role.SWV_SECRETARIAT);
		model.addAttribute("chart", BarChart.of(overview.counts()));
		model.addAttribute("categories", FundingCategory.values());
	}

	/** The same for a spreadsheet. */
	@GetMapping("/toewijzing/overzicht.xlsx")
	ResponseEntity<byte[]> spreadsheet(WhatIfForm form, Actor actor) {
		return ResponseEntity.ok()
			.contentType(SHEET)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("toewijzing.xlsx").build().toString())
			.body(sheet.of(desk.export(form.toQuestion(), actor)));
	}

	/** The tlv's behind a number. */
	@GetMapping("/toewijzing/tlvs")
	String lines(@RequestParam(name = "dag", required = false) @Nullable String day,
			@RequestParam(name = "categorie", required = false) @Nullable String category,
			@RequestParam(name = "stand", required = false) @Nullable String state,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		LineFilter filter = filter(day, category, state);
		model.addAttribute("filter", filter);
		model.addAttribute("lines", desk.lines(filter, cursor, PAGE, actor));
		model.addAttribute("base", address(filter));
		return "allocation/lines";
	}

	/** What was charged by one count date. */
	@GetMapping("/toewijzing/grootboek")
	String ledger(@RequestParam(name = "dag", required = false) @Nullable String day, Actor actor, Model model) {
		LocalDate counted = Typed.date("dag", day);
		LocalDate shown = (counted != null) ? counted : desk.counted();
		model.addAttribute("counted", shown);
		model.addAttribute("charged", new CountDate(shown).chargedYear().map(String::valueOf).orElse(""));
		model.addAttribute("lines", desk.ledger(shown, actor));
		return "allocation/ledger";
	}

	private LineFilter filter(@Nullable String day, @Nullable String category, @Nullable String state) {
		LocalDate on = Typed.date("dag", day);
		return new LineFilter((on != null) ? on : desk.today(), Typed.word(category, FundingCategory.values()),
				Typed.word(state, LineFilter.State.values()));
	}

	private static String address(LineFilter filter) {
		FundingCategory category = filter.category();
		LineFilter.State state = filter.state();
		return "/toewijzing/tlvs?dag=" + filter.day() + ((category != null) ? "&categorie=" + category : "")
				+ ((state != null) ? "&stand=" + state : "");
	}

}
