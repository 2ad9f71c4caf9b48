package nl.routebord.web.audit;

import java.io.IOException;
import java.time.LocalDate;
import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.audit.AccessLog;
import nl.routebord.audit.ProcessingLog;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.web.Allowed;
import nl.routebord.web.casefile.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for the data protection officer's own systems. */
@RestController
@RequestMapping("/api/v1")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class AccessLogApi {

	private final LogPages pages;

	private final AccessLog access;

	private final ProcessingLog log;

	AccessLogApi(LogPages pages, AccessLog access, ProcessingLog log) {
		this.pages = pages;
		this.access = access;
		this.log = log;
	}

	@GetMapping("/access-log")
	Slice<LogPages.Row> list(@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String until,
			@RequestParam(name = "case", required = false) @Nullable String caseNumber,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String role,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(required = false) @Nullable String decision,
			@RequestParam(required = false) @Nullable String check,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		LogFilter filter = new LogFilter(from, until, caseNumber, unit, role, category, decision, check);
		return pages.ofOrganisation(filter, cursor, Paging.limit(limit), access.units(actor), actor);
	}

	/** Lines of the Logboek Dataverwerkingen, one JSON object a line. */
	@GetMapping(path = "/processing-log", produces = "application/x-ndjson")
	void processing(@RequestParam String from, @RequestParam String until, Actor actor, HttpServletResponse response)
			throws IOException {
		ProcessingLines.write(log, date("from", from), date("until", until), actor, response);
	}

	private static LocalDate date(String field, String typed) {
		return DutchDates.parse(typed).orElseThrow(() -> new RuleViolated(field, "audit.filter.date"));
	}

}
