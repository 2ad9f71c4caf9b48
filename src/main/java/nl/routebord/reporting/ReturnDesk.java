package nl.routebord.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes returns as they stood on a day and shows them without small numbers. A day is
 * counted once, and again when that is asked.
 */
@Service
@Transactional
public class ReturnDesk {

	/** Of {@code app.database_job}. */
	static final String JOB = "reporting";

	private static final Set<Role> READERS = EnumSet.of(Role.REPORTER, Role.SWV_CONSULTANT, Role.SWV_DECIDER,
			Role.SWV_SECRETARIAT, Role.ATTENDANCE_OFFICER);

	/** From their rows each small number can be counted (R-REP-04). */
	private static final Set<Role> SENDERS = EnumSet.of(Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER);

	private static final int MOST = 40;

	/** No earlier than the reports and files that are kept. */
	private static final int YEARS_BACK = 7;

	private final Returns returns;

	private final ReturnTables tables;

	private final ReturnMaking making;

	private final CountedSubjects subjects;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	ReturnDesk(Returns returns, ReturnTables tables, ReturnMaking making, CountedSubjects subjects, Directory directory,
			AuditTrail trail, Clock clock) {
		this.returns = returns;
		this.tables = tables;
		this.making = making;
		this.subjects = subjects;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/** What the actor's organisation returns. */
	public ReturnKind kind(Actor actor) {
		if (!READERS.contains(actor.role())) {
			throw new NotFound();
		}
		return directory.organisation(actor.organisation())
			.map(OrganisationView::kind)
			.flatMap(ReturnKind::of)
			.orElseThrow(NotFound::new);
	}

	public List<ReturnRow> list(Actor actor) {
		return returns.list(kind(actor), actor.organisation(), MOST);
	}

	/** The last day of a quarter that has passed: what is asked for most. */
	public LocalDate usual() {
		return ReturnKind.before(today()).orElse(nl.routebord.terms.SchoolYear.of(today()).begin().minusDays(1));
	}

	public UUID make(@Nullable LocalDate until, Actor actor) {
		ReturnKind kind = kind(actor);
		if (until == null || until.isAfter(today()) || until.isBefore(today().minusYears(YEARS_BACK))) {
			throw new RuleViolated("until", "reporting.fault.until");
		}
		ReturnKind.before(until).ifPresent((earlier) -> making.made(kind, earlier, actor));
		return making.made(kind, until, actor).id();
	}

	/** Counts the day of a return once more; that return stays as it is. */
	public UUID again(UUID id, Actor actor) {
		return making.again(view(id, actor).made(), actor).id();
	}

	public ReturnView view(UUID id, Actor actor) {
		return view(id, actor, subjects.wholeFor(actor));
	}

	private ReturnView view(UUID id, Actor actor, boolean whole) {
		ReturnRow row = returns.find(id, actor.organisation())
			.filter((one) -> one.kind() == kind(actor))
			.orElseThrow(NotFound::new);
		Optional<ReturnRow> before = ReturnKind.before(row.until())
			.flatMap((day) -> returns.find(row.kind(), day, actor.organisation()));
		return new ReturnView(row, directory.organisation(actor.organisation()).map(OrganisationView::name).orElse(""),
				before.map(ReturnRow::until), tables.of(row, before, whole), subjects.opensFor(actor), whole,
				SENDERS.contains(actor.role()));
	}

	/** The numbers as somebody takes them away to publish, which the log tells. */
	public ReturnView export(UUID id, Actor actor) {
		ReturnView view = view(id, actor, false);
		trail.record(actor, Act.done("RETURN_EXPORTED").on(id).by(Channel.EXPORT));
		return view;
	}

	/**
	 * The rows of the return itself, which is a duty: for who answers for it, none is
	 * left out.
	 */
	public List<AnonymousRow> rows(UUID id, Actor actor) {
		if (!SENDERS.contains(actor.role())) {
			throw new NotFound();
		}
		view(id, actor);
		List<AnonymousRow> rows = tables.rows(id);
		trail.record(actor, Act.done("RETURN_EXPORTED").on(id).with(rows.size()).by(Channel.EXPORT));
		return rows;
	}

	/** What a number counted, of what this reader may see. */
	public List<CountedSubject> open(UUID id, CellQuery cell, Actor actor) {
		ReturnView view = view(id, actor);
		if (!view.opens()) {
			throw new NotFound();
		}
		return subjects.of(view.made(), cell, actor);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
