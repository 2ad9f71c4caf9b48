package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.absence.AbsoluteDesk;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.region.Settings;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives notifications and requests of exemption and says what comes of them: of a
 * notification whether the law is met, of a request a decision (domain.md 1.4).
 */
@Service
@Transactional
public class ExemptionDesk {

	private static final int ADULT = 18;

	private final DutyPupils pupils;

	private final Exemptions exemptions;

	private final LeaveCalendar calendar;

	private final FileCircle circle;

	private final DutyLetters letters;

	private final AbsoluteDesk absolute;

	private final CaseAccess access;

	private final Vault vault;

	private final Settings settings;

	private final AuditTrail trail;

	private final Clock clock;

	ExemptionDesk(DutyPupils pupils, Exemptions exemptions, LeaveCalendar calendar, FileCircle circle,
			DutyLetters letters, AbsoluteDesk absolute, CaseAccess access, Vault vault, Settings settings,
			AuditTrail trail, Clock clock) {
		this.pupils = pupils;
		this.exemptions = exemptions;
		this.calendar = calendar;
		this.circle = circle;
		this.letters = letters;
		this.absolute = absolute;
		this.access = access;
		this.vault = vault;
		this.settings = settings;
		this.trail = trail;
		this.clock = clock;
	}

	/** A child that no report and no case names. */
	public UUID add(AddPupil command, Actor actor) {
		access.require(actor, circle.facts(command.request(), actor), Action.KEEP_EXEMPTION);
		command.faults(today()).throwIfAny();
		if (pupils.find(command.request()).isEmpty()) {
			pupils.add(new DutyPupil(command.request(), actor.unit(), command.name().strip(),
					Objects.requireNonNull(command.birthDate()), java.util.Optional.empty(),
					java.util.Optional.empty()), today());
			pupils.number(command.request(), command.pgn());
			trail.record(actor, Action.KEEP_EXEMPTION.name(), null, command.request());
		}
		return command.request();
	}

	/** What parents notified or asked; the same again is the same. */
	public UUID receive(UUID pupilId, ReceiveExemption command, Actor actor) {
		DutyPupil pupil = require(pupilId, actor);
		command.faults(today()).throwIfAny();
		LocalDate from = Objects.requireNonNull(command.from());
		ExemptionKind kind = Objects.requireNonNull(command.kind());
		LocalDate received = Objects.requireNonNull(command.received());
		exemptions.add(new Exemption(command.request(), 0, pupil.id(), pupil.unit(), command, from,
				until(command, kind, pupil), ExemptionState.RECEIVED, kind.decideBy(received, settings.workingDays()),
				java.util.Optional.empty(), List.of(), ""));
		trail.record(actor, Action.KEEP_EXEMPTION.name(), pupil.caseFile().orElse(null), command.request());
		return command.request();
	}

	/** A person says what comes of it, and the parents get a letter. */
	public void decide(UUID id, @Nullable Long version, DecideExemption command, Actor actor) {
		Exemption before = exemptions.lock(id).orElseThrow(NotFound::new).after(command);
		DutyPupil pupil = require(before.pupil(), actor);
		ExemptionState to = state(before.kind(), command.holds());
		if (before.state() == to && before.state() != ExemptionState.RECEIVED) {
			return;
		}
		requireVersion(before, version);
		if (before.state() != ExemptionState.RECEIVED) {
			throw new Conflict("leerplicht.decided");
		}
		command.faults().throwIfAny();
		LeaveDays leave = calendar.of(pupil);
		if (command.holds() && before.isForbidden(pupil, leave)) {
			throw new RuleViolated("holds", "leerplicht.fault.forbidden");
		}
		Exemption decided = before.decided(to, before.against(pupil, leave),
				vault.seal(command.reason().strip(), before.place()), today());
		exemptions.save(decided, actor);
		absolute.exemptionsChanged(actor);
		trail.record(actor, Action.KEEP_EXEMPTION.name(), pupil.caseFile().orElse(null), id);
		letters.aboutExemption(decided, command.reason().strip(), pupil, actor);
	}

	/** Its ground is gone: it ends on this day. */
	public void end(UUID id, @Nullable Long version, @Nullable LocalDate last, Actor actor) {
		Exemption before = exemptions.lock(id).orElseThrow(NotFound::new);
		DutyPupil pupil = require(before.pupil(), actor);
		requireVersion(before, version);
		if (!before.state().holds()) {
			throw new Conflict("leerplicht.decided");
		}
		LocalDate until = before.until();
		if (last == null || until != null && last.isAfter(until)) {
			throw new RuleViolated("last", "leerplicht.fault.last");
		}
		if (last.isBefore(before.from().minusDays(1))) {
			throw new RuleViolated("last", "leerplicht.fault.last-early");
		}
		exemptions.save(before.ended(last), actor);
		absolute.exemptionsChanged(actor);
		trail.record(actor, Action.KEEP_EXEMPTION.name(), pupil.caseFile().orElse(null), id);
	}

	/** Access comes before what was sent. */
	public void requireMay(UUID pupilId, Actor actor) {
		require(pupilId, actor);
	}

	private DutyPupil require(UUID pupilId, Actor actor) {
		DutyPupil pupil = pupils.find(pupilId).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil), Action.KEEP_EXEMPTION);
		return pupil;
	}

	private static void requireVersion(Exemption before, @Nullable Long version) {
		if (version != null && version != before.version()) {
			throw new Stale("leerplicht.stale");
		}
	}

	private static ExemptionState state(ExemptionKind kind, boolean holds) {
		if (kind.isDecision()) {
			return holds ? ExemptionState.GRANTED : ExemptionState.REFUSED;
		}
		return holds ? ExemptionState.ACKNOWLEDGED : ExemptionState.INVALID;
	}

	/**
	 * A school year or until the duty ends at eighteen, but for who will never be fit,
	 * who travels, and leave.
	 */
	private static @Nullable LocalDate until(ReceiveExemption command, ExemptionKind kind, DutyPupil pupil) {
		boolean lasting = kind == ExemptionKind.ART5A || kind == ExemptionKind.ART5_A && command.neverFit();
		if (command.until() != null || lasting) {
			return command.until();
		}
		LocalDate from = Objects.requireNonNull(command.from());
		LocalDate minor = pupil.birthDate().plusYears(ADULT).minusDays(1);
		LocalDate end = kind.lastDay(from);
		return minor.isBefore(end) && !minor.isBefore(from) ? minor : end;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
