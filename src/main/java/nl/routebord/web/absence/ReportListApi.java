package nl.routebord.web.absence;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.absence.ReportKind;
import nl.routebord.absence.ReportList;
import nl.routebord.absence.ReportPage;
import nl.routebord.absence.ReportQuery;
import nl.routebord.absence.ReportRow;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.RollRow;
import nl.routebord.identity.Actor;
import nl.routebord.web.casefile.Paging;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of reports and of pupils, and searching them, for connected systems. */
@RestController
@RequestMapping("/api/v1")
class ReportListApi {

	private final ReportList reports;

	private final RollDesk roll;

	ReportListApi(ReportList reports, RollDesk roll) {
		this.reports = reports;
		this.roll = roll;
	}

	@GetMapping("/absence-reports")
	@AllowedToReporters
	Listed list(@RequestParam(required = false) @Nullable ReportState state,
			@RequestParam(required = false) @Nullable ReportKind kind,
			@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate until,
			@RequestParam(defaultValue = "false") boolean late, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		return Listed
			.of(reports.page(new ReportQuery("", state, kind, from, until, late, cursor, Paging.limit(limit)), actor));
	}

	/** A search is posted: names never stand in an address. */
	@PostMapping("/absence-report-searches")
	@AllowedToReporters
	Listed search(@RequestBody SearchBody body, Actor actor) {
		return Listed.of(reports.page(body.query(), actor));
	}

	@PostMapping("/absence-pupil-searches")
	@AllowedToSchool
	List<RollRow> pupils(@RequestBody SearchBody body, Actor actor) {
		return roll.list(RollForm.text(body.text()), actor);
	}

	/**
	 * A page of reports.
	 *
	 * @param more whether there are more than were counted
	 */
	record Listed(List<ReportRow> items, @Nullable String next, int count, boolean more) {

		static Listed of(ReportPage page) {
			return new Listed(page.reports().items(), page.reports().next(), page.count(), page.more());
		}

	}

	record SearchBody(@Nullable String text, @Nullable ReportState state, @Nullable ReportKind kind,
			@Nullable LocalDate from, @Nullable LocalDate until, boolean late, @Nullable String cursor,
			@Nullable Integer limit) {

		ReportQuery query() {
			return new ReportQuery(RollForm.text(text), state, kind, from, until, late, cursor, Paging.limit(limit));
		}

		@Override
		public String toString() {
			return "SearchBody[]";
		}

	}

}
