package nl.routebord.allocation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import nl.routebord.allocation.ReportedFact.Answer;
import nl.routebord.allocation.ReportedFact.Kind;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Swv's report to each other which pupils cross their border, and which came after the
 * count date (R-SWV-06). A report is a fact between two swv's: the ledger rests on counts
 * and is not changed by it (R-EUR-03).
 */
@Service
@Transactional
public class BorderDesk {

	private static final Set<Role> ALLOCATES = EnumSet.of(Role.SWV_DECIDER, Role.SWV_SECRETARIAT);

	private static final int LONGEST_REASON = 500;

	private final BorderReports reports;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	BorderDesk(BorderReports reports, Directory directory, AuditTrail trail, Clock clock) {
		this.reports = reports;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/** What the own swv reported and what was reported to it. */
	public List<ReportedFact> all(Actor actor) {
		String swv = swv(actor);
		return asJob(() -> reports.of(swv));
	}

	/** What the own register says of today. */
	public BorderFigures figures(Actor actor) {
		String swv = swv(actor);
		return asJob(() -> reports.figures(swv, AllocationDesk.last(today()).date(), today()));
	}

	/** Of a school in the own region, on the tlv of another swv; twice is once. */
	public void report(ReportFact typed, Actor actor) {
		String swv = swv(actor);
		ReportFact fact = new ReportFact(typed.tlvNumber().strip().toUpperCase(Locale.ROOT),
				typed.school().strip().toUpperCase(Locale.ROOT), typed.enrolledOn());
		LocalDate day = fact.enrolledOn();
		boolean number = fact.tlvNumber().matches("(PO|VO)\\d{4}-\\d{4}-\\d{5}");
		boolean own = number && fact.tlvNumber().startsWith(swv);
		boolean known = number
				&& directory.organisation(OrganisationKind.SWV, fact.tlvNumber().substring(0, 6)).isPresent();
		new Faults().addIf(!number, "tlvNumber", "allocation.report.fault.number")
			.addIf(own, "tlvNumber", "allocation.report.fault.own")
			.addIf(number && !own && !known, "tlvNumber", "allocation.report.fault.issuer")
			.addIf(!isOf(fact.school(), swv), "school", "allocation.report.fault.school")
			.addIf(day == null || day.isAfter(today()) || day.isBefore(today().minusYears(5)), "enrolledOn",
					"allocation.report.fault.day")
			.throwIfAny();
		LocalDate counted = AllocationDesk.last(today()).date();
		Kind kind = Objects.requireNonNull(day).isAfter(counted) ? Kind.GROWTH : Kind.CROSS_BORDER;
		if (asJob(() -> reports.add(UUID.randomUUID(), kind, swv, fact, counted, today(), actor.user().value()))) {
			trail.record(actor, Act.done("ALLOCATION_FACT_REPORTED"));
		}
	}

	/**
	 * The issuer says whether it agrees; the first answer stands.
	 * @throws NotFound when it was not reported to the own swv
	 */
	public void answer(UUID id, @Nullable Answer answer, String reason, Actor actor) {
		String swv = swv(actor);
		asJob(() -> reports.of(swv, id)).filter(ReportedFact::received).orElseThrow(NotFound::new);
		new Faults().addIf(answer == null, "answer", "allocation.report.fault.answer")
			.addIf(answer == Answer.DISPUTED && reason.isBlank(), "reason", "allocation.report.fault.reason")
			.addIf(reason.length() > LONGEST_REASON, "reason", "allocation.overview.fault.long", LONGEST_REASON)
			.throwIfAny();
		Answer given = Objects.requireNonNull(answer);
		if (asJob(() -> reports.answer(id, given, reason.strip(), today(), actor.user().value()))) {
			trail.record(actor, Act.done("ALLOCATION_FACT_ANSWERED"));
		}
	}

	private boolean isOf(String school, String swv) {
		return directory.organisation(OrganisationKind.SCHOOL_LOCATION, school)
			.flatMap(OrganisationView::swv)
			.flatMap(directory::organisation)
			.map(OrganisationView::code)
			.equals(Optional.of(swv));
	}

	private String swv(Actor actor) {
		if (!ALLOCATES.contains(actor.role())) {
			throw new NotAllowed("allocation.not-yours");
		}
		return directory.organisation(actor.organisation()).map(OrganisationView::code).orElseThrow(NotFound::new);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static <T> T asJob(Supplier<T> work) {
		return Acting.overAll(AllocationCalendar.JOB, work);
	}

}
