package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.kernel.RuleViolated;

import org.springframework.stereotype.Component;

/**
 * What a report that a person thinks of is about: from the first to the last day that may
 * be reported. Sickness and leave are left out, and so are school holidays. What is to be
 * reported already is not reported beside it.
 */
@Component
class ReportByHand {

	private final Reports reports;

	private final ReportPreparation preparation;

	ReportByHand(Reports reports, ReportPreparation preparation) {
		this.reports = reports;
		this.preparation = preparation;
	}

	/** Of what was checked. */
	DueReport what(RollPupil pupil, PrepareReport command) {
		ReportKind kind = Objects.requireNonNull(command.kind());
		LocalDate begin = Objects.requireNonNull(command.begin());
		LocalDate end = Objects.requireNonNull(command.end());
		DueReport asked = new DueReport(kind, begin, end, 0, false);
		return preparation.left(pupil, new SentReport(asked, List.of()), preparation.lesson(pupil))
			.orElseThrow(() -> new RuleViolated("begin",
					(kind == ReportKind.LUXURY) ? "absence.fault.no-holiday" : "absence.fault.nothing-unauthorised"));
	}

	/**
	 * The same, when a person thought of it before.
	 * @throws RuleViolated when another report tells of these days
	 */
	Optional<UUID> known(RollPupil pupil, DueReport what) {
		List<AbsenceReport> near = reports.of(pupil.id())
			.stream()
			.filter((one) -> one.state() != ReportState.WITHDRAWN && one.what().touches(what))
			.toList();
		Optional<UUID> same = near.stream()
			.filter((one) -> one.state() == ReportState.PREPARED && one.byHand() && one.what().equals(what))
			.map(AbsenceReport::id)
			.findFirst();
		if (same.isEmpty()) {
			near.forEach((one) -> requireOther(one, what.kind()));
		}
		return same;
	}

	private static void requireOther(AbsenceReport one, ReportKind kind) {
		boolean prepared = one.state() == ReportState.PREPARED;
		if (prepared && (!one.byHand() || one.what().kind() == kind)) {
			throw new RuleViolated("begin", "absence.fault.prepared-already");
		}
		if (!prepared && one.what().kind() == kind) {
			throw new RuleViolated("begin", "absence.fault.reported-already");
		}
	}

}
