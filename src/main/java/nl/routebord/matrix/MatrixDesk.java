package nl.routebord.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.SecondPerson;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.matrix.MatrixVersion.Status;
import nl.routebord.sharing.SharingRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the matrix and changes it by four eyes: a functional administrator proposes,
 * another one or the data protection officer decides. It says what a proposal changes and
 * in how many cases, never in which.
 */
@Service
@Transactional
public class MatrixDesk {

	private static final int SHORTEST = 20;

	private static final int LONGEST = 2000;

	private final MatrixVersions versions;

	private final MatrixRows rows;

	private final RunningCases cases;

	private final AuditTrail trail;

	private final SecondPerson secondPerson;

	private final Clock clock;

	MatrixDesk(MatrixVersions versions, MatrixRows rows, RunningCases cases, AuditTrail trail,
			SecondPerson secondPerson, Clock clock) {
		this.secondPerson = secondPerson;
		this.versions = versions;
		this.rows = rows;
		this.cases = cases;
		this.trail = trail;
		this.clock = clock;
	}

	/** Proposals and versions, the newest first, the one that the program brings last. */
	public List<MatrixVersion> versions(Actor actor) {
		allow(actor);
		return versions.all();
	}

	public MatrixVersion inForce(Actor actor) {
		allow(actor);
		return versions.on(today());
	}

	public MatrixVersion version(UUID id, Actor actor) {
		allow(actor);
		return rows.find(id).orElseThrow(NotFound::new);
	}

	public List<MatrixCell> cells(MatrixVersion version, Actor actor) {
		allow(actor);
		return MatrixCell.allOf(SharingRules.of(version.text()));
	}

	/** Compared with what would hold on its first day without it. */
	public MatrixPreview preview(MatrixVersion version, Actor actor) {
		allow(actor);
		return compare(versions.on(version.validFrom().minusDays(1)), version.text());
	}

	/** A text that nobody has proposed yet, compared with what holds today. */
	public MatrixPreview preview(ProposeMatrix proposal, Actor actor) {
		allowProposing(actor);
		List<MatrixFault> faults = MatrixCheck.faults(proposal.text());
		LocalDate from = proposal.validFrom();
		MatrixVersion before = versions.on((from != null) ? from.minusDays(1) : today());
		return faults.isEmpty() ? compare(before, proposal.text()) : MatrixPreview.faulty(faults);
	}

	public UUID propose(ProposeMatrix proposal, Actor actor) {
		allowProposing(actor);
		return rows.byRequest(proposal.request()).orElseGet(() -> {
			check(proposal).throwIfAny();
			UUID id = rows.propose(proposal, actor, clock.instant());
			trail.record(actor, "sharing.matrix-proposed", null, id);
			return id;
		});
	}

	public void decide(UUID id, boolean approved, Actor actor) {
		allow(actor);
		rows.lock();
		MatrixVersion proposal = rows.find(id).orElseThrow(NotFound::new);
		secondPerson.require(actor, proposal.proposedBy(), "sharing.matrix-decided", null,
				"sharing.matrix.own-proposal");
		if (proposal.status() != Status.PROPOSED) {
			throw new Conflict("sharing.matrix.decided");
		}
		if (approved && !proposal.validFrom().isAfter(today())) {
			throw new Conflict("sharing.matrix.too-late");
		}
		rows.decide(id, approved, actor, clock.instant());
		trail.record(actor, approved ? "sharing.matrix-approved" : "sharing.matrix-rejected", null, id);
	}

	private Faults check(ProposeMatrix proposal) {
		List<MatrixFault> faults = MatrixCheck.faults(proposal.text());
		LocalDate from = proposal.validFrom();
		Faults found = new Faults();
		if (!faults.isEmpty()) {
			found.add("text", "sharing.matrix.faulty", faults.size(), faults.get(0).line());
		}
		else if (from != null) {
			found.addIf(new MatrixDifference(rules(versions.on(from.minusDays(1))), SharingRules.of(proposal.text()))
				.changes()
				.isEmpty(), "text", "sharing.matrix.same");
		}
		return found.addIf(from == null, "validFrom", "sharing.matrix.no-date")
			.addIf(from != null && !from.isAfter(today()), "validFrom", "sharing.matrix.past")
			.addIf(proposal.reason().length() < SHORTEST || proposal.reason().length() > LONGEST, "reason",
					"sharing.matrix.reason", SHORTEST, LONGEST);
	}

	private MatrixPreview compare(MatrixVersion before, String text) {
		MatrixDifference difference = new MatrixDifference(rules(before), SharingRules.of(text));
		AtomicInteger looked = new AtomicInteger();
		List<MatrixEffect> effects = difference.effects(cases, today(), ZonedDateTime.now(clock),
				looked::incrementAndGet);
		return new MatrixPreview(List.of(), difference.changes(), effects, looked.get());
	}

	private static SharingRules rules(MatrixVersion version) {
		return SharingRules.of(Objects.requireNonNull(version.text()));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			allowProposing(actor);
		}
	}

	private static void allowProposing(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN) {
			throw new NotFound();
		}
	}

}
