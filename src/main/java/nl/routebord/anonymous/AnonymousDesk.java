package nl.routebord.anonymous;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where partners discuss a child without a name. What is said stays within the circle
 * that was invited.
 */
@Service
@Transactional
public class AnonymousDesk {

	private final Consults consults;

	private final Circle circle;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final AnonymousMail mail;

	private final Clock clock;

	AnonymousDesk(Consults consults, Circle circle, CaseAccess access, AuditTrail trail, AnonymousMail mail,
			Clock clock) {
		this.consults = consults;
		this.circle = circle;
		this.access = access;
		this.trail = trail;
		this.mail = mail;
		this.clock = clock;
	}

	/** Whether this role brings consults, or only answers. */
	public boolean mayBring(Actor actor) {
		return access.writable(actor.role()).contains(DataCategory.ANON_CASE);
	}

	/** The units that the actor can invite. */
	public List<UnitView> partners(Actor actor) {
		requireBringer(actor);
		return circle.around(actor);
	}

	/** Brings a question to the circle; the same form sent twice is one question. */
	public AnonymousId bring(BringConsult command, Actor actor) {
		requireBringer(actor);
		Optional<AnonymousId> earlier = consults.byRequest(command.request(), actor.unit());
		if (earlier.isPresent()) {
			return earlier.get();
		}
		List<UnitView> invited = invited(command.partners(), actor);
		check(command, invited).throwIfAny();
		AnonymousId id = new AnonymousId(UUID.randomUUID());
		consults.add(id, command, actor, today());
		invited.forEach((unit) -> consults.invite(id, unit));
		trail.record(actor, "ANONYMOUS_BROUGHT", id.value(), id.value());
		mail.asked(id, invited);
		return id;
	}

	/** What the actor's unit brought or was asked, as far as the policy shows it. */
	public List<AnonymousRow> list(Actor actor) {
		List<AnonymousRow> rows = consults.of(actor.unit(), today())
			.stream()
			.filter((consult) -> sees(actor, consult))
			.map((consult) -> row(consult, actor))
			.toList();
		access.logConsultsListed(actor, rows.stream().map((row) -> row.id().value()).toList());
		return rows;
	}

	public AnonymousView read(AnonymousId id, Actor actor) {
		Consult consult = consults.find(id, today())
			.orElseThrow(() -> consults.turnedAway(id, "SEE_ANONYMOUS", "R03_TENANT", actor));
		requireSeen(actor, consult);
		access.logRead(actor, consult.facts(), List.of(DataCategory.ANON_CASE));
		CaseFacts facts = consult.facts();
		boolean mine = consult.isOf(actor.unit());
		return new AnonymousView(id, consult.source().unit(), mine, consult.ageBand(), consult.sector(),
				consult.problem(), consult.text(), consult.broughtOn(), consult.endsOn(),
				mine ? Optional.ofNullable(consult.named()) : Optional.empty(), readers(consult),
				consults.answers(id)
					.stream()
					.filter((answer) -> mine && facts.isInForce(actor.unit())
							|| access.decide(actor, facts, answer.record()).permits())
					.map((answer) -> new AnonymousView.AnswerView(answer.id(), answer.unit().unit(), answer.text(),
							answer.at()))
					.toList());
	}

	/**
	 * Of whom was invited: who left the convenant reads no more, nor anybody once it has
	 * a name.
	 */
	private List<UnitId> readers(Consult consult) {
		return consult.invited()
			.stream()
			.filter((party) -> access.decide(party, consult.facts(), consult.question()).permits())
			.map(CaseParty::unit)
			.toList();
	}

	/** Says something within the circle; the same form sent twice is one answer. */
	public void answer(AnonymousId id, UUID request, String text, Actor actor) {
		Consult consult = consults.lock(id, today())
			.orElseThrow(() -> consults.turnedAway(id, "SEE_ANONYMOUS", "R03_TENANT", actor));
		requireSeen(actor, consult);
		circle.requireMember(actor, "ANSWER_ANONYMOUS", id.value());
		TextScan.check("text", text, 1).throwIfAny();
		if (consult.named() != null) {
			throw new Conflict("anonymous.closed");
		}
		UUID answer = UUID.randomUUID();
		if (consults.answer(id, answer, request, text, actor, clock.instant(), today())) {
			trail.record(actor, "ANONYMOUS_ANSWERED", id.value(), answer);
			if (!consult.isOf(actor.unit())) {
				mail.answered(id, answer, consult.source().unit());
			}
		}
	}

	private Faults check(BringConsult command, Collection<UnitView> invited) {
		Faults faults = new Faults().addIf(command.ageBand() == null, "ageBand", "anonymous.fault.ageBand")
			.addIf(command.sector() == null, "sector", "anonymous.fault.sector")
			.addIf(command.problem() == null, "problem", "anonymous.fault.problem");
		TextScan.check("text", command.text(), TextScan.SHORTEST)
			.list()
			.forEach((fault) -> faults.add(fault.field(), fault.code(), fault.arguments().toArray()));
		boolean strange = invited.size() < command.partners().size();
		return faults.addIf(invited.isEmpty() || strange, "partners", "anonymous.fault.partners");
	}

	private List<UnitView> invited(Set<UnitId> chosen, Actor actor) {
		return circle.around(actor)
			.stream()
			.filter((unit) -> chosen.contains(unit.id()))
			.collect(Collectors.toUnmodifiableList());
	}

	private AnonymousRow row(Consult consult, Actor actor) {
		return new AnonymousRow(consult.id(), consult.source().unit(), consult.isOf(actor.unit()), consult.ageBand(),
				consult.sector(), consult.problem(), consult.broughtOn(), consult.endsOn(), consult.named() != null,
				consult.answers(), consult.answered().contains(actor.unit()));
	}

	private boolean sees(Actor actor, Consult consult) {
		return access.decide(actor, consult.facts(), consult.question()).permits();
	}

	private void requireSeen(Actor actor, Consult consult) {
		if (!sees(actor, consult)) {
			trail.refused(actor, "SEE_ANONYMOUS", consult.id().value(),
					access.decide(actor, consult.facts(), consult.question()).reason());
			throw new NotFound();
		}
	}

	private void requireBringer(Actor actor) {
		if (!mayBring(actor)) {
			trail.refused(actor, "BRING_ANONYMOUS", null, "R38_NO_OWN");
			throw new NotAllowed("anonymous.no-own");
		}
		circle.requireMember(actor, "BRING_ANONYMOUS", null);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
