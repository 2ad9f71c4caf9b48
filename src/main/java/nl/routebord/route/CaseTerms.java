package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms that route itself keeps, unfolded into their events. */
final class CaseTerms {

	private CaseTerms() {
	}

	static List<CaseTerm> of(ResultSet row) throws SQLException {
		List<CaseTerm> terms = new ArrayList<>();
		LocalDate intakeDue = row.getObject("intake_due_on", LocalDate.class);
		terms.add(new CaseTerm("intake", intakeDue, date(row, "contacted_on"),
				List.of(new CaseTerm.Event(row.getObject("opened_on", LocalDate.class), "opened", 0),
						new CaseTerm.Event(intakeDue, "working-days", row.getInt("intake_working_days")))));
		Optional<LocalDate> from = date(row, "aftercare_from");
		if (from.isPresent()) {
			terms.add(check("aftercare6", from.get(), CaseDates.FIRST_CHECK_WEEKS, date(row, "aftercare6_done_on")));
			terms.add(check("aftercare13", from.get(), CaseDates.LAST_CHECK_WEEKS, date(row, "aftercare13_done_on")));
		}
		return terms;
	}

	private static CaseTerm check(String kind, LocalDate from, int weeks, Optional<LocalDate> done) {
		LocalDate due = from.plusWeeks(weeks);
		return new CaseTerm(kind, due, done,
				List.of(new CaseTerm.Event(from, "aftercare-from", 0), new CaseTerm.Event(due, "weeks", weeks)));
	}

	private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
		@Nullable LocalDate value = row.getObject(column, LocalDate.class);
		return Optional.ofNullable(value);
	}

}
