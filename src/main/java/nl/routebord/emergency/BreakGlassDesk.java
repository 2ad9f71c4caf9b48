package nl.routebord.emergency;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Ground;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency door (privacy.md B.8): four hours, for reading only, never unseen. What
 * follows on each opening is of {@link GlassReviews}.
 */
@Service
@Transactional
public class BreakGlassDesk {

	/** After so many in a month the officer looks first. */
	static final int MOST_A_MONTH = 3;

	private final GlassOpenings openings;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	BreakGlassDesk(GlassOpenings openings, CaseAccess access, AuditTrail trail, JdbcClient jdbc, Clock clock) {
		this.openings = openings;
		this.access = access;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Whether the door is there for this actor: in the case, and in a role that protects
	 * or treats.
	 */
	public boolean mayBreak(CaseFacts facts, Actor actor) {
		return access.emergency(actor, facts).door();
	}

	/**
	 * @throws NotFound when the actor may not know that the case exists
	 * @throws NotAllowed when it sees the case, but has no emergency door
	 */
	public void requireMayBreak(CaseFacts facts, Actor actor) {
		if (mayBreak(facts, actor)) {
			return;
		}
		access.requireSeen(actor, facts);
		trail.refused(actor, "BREAK_GLASS", facts.caseFile(), "R04_NEVER");
		throw new NotAllowed("sharing.not-allowed");
	}

	/** The door that this form opened, or that is open already; empty: none yet. */
	public Optional<GlassView> open(CaseFacts facts, Actor actor) {
		return openings.findByCaseFileIdOrderByOpenedAtDesc(facts.caseFile())
			.stream()
			.filter((one) -> isBy(one, actor) && one.isRunning(now().toInstant()))
			.findFirst()
			.map((one) -> one.view(true));
	}

	/**
	 * Opens the door; the case is locked, the openings of one person wait for each other.
	 */
	public Opened open(BreakGlass command, CaseFacts facts, Actor actor) {
		requireMayBreak(facts, actor);
		oneAtATime(actor);
		Optional<GlassOpening> sent = openings.findByRequest(command.request());
		if (sent.isPresent()) {
			if (!isBy(sent.get(), actor) || !sent.get().caseFile().equals(facts.caseFile())) {
				throw new Conflict("sharing.request-used");
			}
			return new Opened(sent.get().view(true), false);
		}
		Optional<GlassView> running = open(facts, actor);
		if (running.isPresent()) {
			return new Opened(running.get(), false);
		}
		BreakGlass.Reason reason = require(command, actor);
		GlassOpening opening = openings
			.saveAndFlush(new GlassOpening(command, reason, facts.caseFile(), actor, now().toInstant()));
		trail.record(actor,
				Act.done("BREAK_GLASS")
					.in(facts.caseFile())
					.on(opening.id().value())
					.of(null, Purpose.D9.name(), null)
					.resting(new Ground(null, null, opening.id().value())));
		return new Opened(opening.view(true), true);
	}

	/**
	 * Whoever opened it has seen enough; works at the next request.
	 * @throws NotFound for anybody else
	 */
	public void close(GlassId id, CaseFacts facts, Actor actor) {
		Optional<GlassOpening> own = openings.findByIdAndCaseFileId(id, facts.caseFile())
			.filter((one) -> isBy(one, actor));
		if (own.isEmpty()) {
			trail.refused(actor, "CLOSE_GLASS", facts.caseFile(), "R04_NEVER");
			throw new NotFound();
		}
		if (own.get().close(now().toInstant())) {
			openings.saveAndFlush(own.get());
			trail.record(actor,
					Act.done("CLOSE_GLASS")
						.in(facts.caseFile())
						.on(id.value())
						.of(null, Purpose.D9.name(), null)
						.resting(new Ground(null, null, id.value())));
		}
	}

	/** Officers have been told of it. */
	public void officersTold(GlassId id, CaseFacts facts) {
		GlassOpening opening = openings.findByIdAndCaseFileId(id, facts.caseFile()).orElseThrow(NotFound::new);
		opening.officersTold(now().toInstant());
		openings.saveAndFlush(opening);
	}

	/**
	 * The openings in this case: one's own with all that was said, those of others for
	 * the source of the case, that it may know.
	 */
	public List<GlassView> of(CaseFacts facts, Actor actor) {
		boolean source = facts.source().equals(actor.unit());
		return openings.findByCaseFileIdOrderByOpenedAtDesc(facts.caseFile())
			.stream()
			.filter((one) -> source || one.unit().equals(actor.unit()))
			.map((one) -> one.view(one.unit().equals(actor.unit())))
			.toList();
	}

	/**
	 * The openings in this case that its family does not know of (privacy.md C.6): not
	 * told yet, not safe to tell, or for the meldcode. The policy has let the reader in.
	 */
	public Set<UUID> withheld(CaseFacts facts) {
		return openings.findByCaseFileIdOrderByOpenedAtDesc(facts.caseFile())
			.stream()
			.filter((one) -> !one.isForFamily())
			.map((one) -> one.id().value())
			.collect(Collectors.toUnmodifiableSet());
	}

	private BreakGlass.Reason require(BreakGlass command, Actor actor) {
		new Faults().addIf(command.reason() == null, "reason", "glass.reason")
			.addIf(!GlassText.isLongEnough(command.text()), "text", "glass.text", GlassText.SHORTEST, GlassText.LONGEST)
			.throwIfAny();
		LocalDate first = now().toLocalDate().withDayOfMonth(1);
		List<GlassOpening> month = openings.findByUserIdAndOpenedAtGreaterThanEqual(actor.user().value(),
				first.atStartOfDay(now().getZone()).toInstant());
		if (month.size() >= MOST_A_MONTH && !month.stream().allMatch(GlassOpening::isReviewed)) {
			trail.refused(actor, "BREAK_GLASS", null, "R14_REVIEW_FIRST");
			throw new Conflict("glass.review-first", MOST_A_MONTH);
		}
		return Objects.requireNonNull(command.reason());
	}

	private void oneAtATime(Actor actor) {
		jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:user, 50))")
			.param("user", actor.user().value().toString())
			.query((row) -> {
			});
	}

	private static boolean isBy(GlassOpening opening, Actor actor) {
		return opening.user().equals(actor.user()) && opening.unit().equals(actor.unit());
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

	/**
	 * An opened door.
	 *
	 * @param fresh false for one that was open already
	 */
	public record Opened(GlassView glass, boolean fresh) {
	}

}
