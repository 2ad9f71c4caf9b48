package nl.routebord.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.routebord.audit.AccessLog;
import nl.routebord.audit.LogCheck;
import nl.routebord.audit.LogQuery;
import nl.routebord.audit.ProcessingLog;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignedIn;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Allowed;
import nl.routebord.web.AllowedToStaff;
import nl.routebord.web.CsvFile;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The log for the data protection officer, and each person's own part of it. Filters
 * stand in the address: codes and dates, never a name.
 */
@Controller
@Allowed(Role.DATA_PROTECTION_OFFICER)
class AccessLogController {

	private static final int PAGE = 25;

	private final LogPages pages;

	private final AccessLog log;

	private final ProcessingLog processing;

	private final Words words;

	private final Clock clock;

	AccessLogController(LogPages pages, AccessLog log, ProcessingLog processing, Words words, Clock clock) {
		this.pages = pages;
		this.log = log;
		this.processing = processing;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/toegangslog")
	String list(LogFilter filter, @RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor,
			Model model, HttpServletResponse response) {
		List<UnitView> own = log.units(actor);
		try {
			model.addAttribute("rows", pages.ofOrganisation(filter, cursor, PAGE, own, actor));
		}
		catch (RuleViolated violated) {
			refused(violated, model, response);
		}
		List<Option> units = new ArrayList<>(List.of(Option.keyed("", "audit.filter.all")));
		own.forEach((unit) -> units.add(Option.named(unit.id().value().toString(), unit.name())));
		model.addAttribute("units", units);
		model.addAttribute("roles", options(Role.values(), "shell.role."));
		model.addAttribute("categories", options(DataCategory.values(), "route.category."));
		model.addAttribute("checks", options(LogCheck.values(), "audit.check."));
		return page(filter, "/toegangslog", model, "audit/log");
	}

	@PostMapping("/toegangslog/uitvoer")
	ResponseEntity<byte[]> export(LogFilter filter, SignedIn signedIn) {
		List<LogPages.Row> rows = pages.export(filter, signedIn.actor());
		String mark = words.say("audit.export.mark", signedIn.personName(), signedIn.organisationName(),
				words.time(LocalDateTime.now(clock)), String.valueOf(rows.size()));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("toegangslog.csv").build().toString())
			.body(CsvFile.of(mark, words.say("audit.export.header"), rows.stream().map(LogPages.Row::cells).toList()));
	}

	/**
	 * The same period in the form of the Logboek Dataverwerkingen; it knows no other
	 * filter.
	 */
	@PostMapping("/toegangslog/verwerkingen")
	void processing(LogFilter filter, Actor actor, HttpServletResponse response) throws IOException {
		LogQuery period = filter.query(null, LocalDate.now(clock), null, PAGE);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("verwerkingenlog.ndjson").build().toString());
		ProcessingLines.write(processing, period.from(), period.until(), actor, response);
	}

	@GetMapping("/mijn-handelingen")
	@AllowedToStaff
	String own(LogFilter filter, @RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor,
			Model model, HttpServletResponse response) {
		try {
			model.addAttribute("rows", pages.own(filter, cursor, PAGE, actor));
		}
		catch (RuleViolated violated) {
			refused(violated, model, response);
		}
		return page(filter, "/mijn-handelingen", model, "audit/own");
	}

	private void refused(RuleViolated violated, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("rows", new Slice<LogPages.Row>(List.of(), null, null));
		model.addAttribute("fault", words.say(violated));
	}

	private static String page(LogFilter filter, String path, Model model, String view) {
		model.addAttribute("filter", filter);
		model.addAttribute("filtered", filter.isUsed());
		model.addAttribute("base", filter.address(path));
		return view;
	}

	private static <E extends Enum<E>> List<Option> options(E[] values, String prefix) {
		List<Option> options = new ArrayList<>(List.of(Option.keyed("", "audit.filter.all")));
		Arrays.stream(values)
			.filter((value) -> value != Role.SYSTEM)
			.forEach((value) -> options.add(Option.keyed(value.name(), prefix + value.name())));
		return options;
	}

}
