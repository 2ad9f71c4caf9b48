package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.Month;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.Stale;
import nl.routebord.route.OpenTask;
import nl.routebord.route.Position;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a tlv: in its last school year the school arranges the return or asks for a
 * new one (R-TLV-09), and after its last day it has expired. The steps without a person
 * may be run twice.
 */
@Service
@Transactional
public class RenewalDesk {

	private final TlvFiles files;

	private final TlvWall wall;

	private final UseRegister uses;

	private final TlvRenewals renewals;

	private final RenewalRegister register;

	private final TlvStory story;

	private final TaskBoard tasks;

	private final Succession succession;

	private final RenewalSchool schools;

	private final CaseAccess access;

	private final RenewalProcess process;

	RenewalDesk(TlvFiles files, TlvWall wall, UseRegister uses, TlvRenewals renewals, RenewalRegister register,
			TlvStory story, TaskBoard tasks, Succession succession, RenewalSchool schools, CaseAccess access,
			RenewalProcess process) {
		this.files = files;
		this.wall = wall;
		this.uses = uses;
		this.renewals = renewals;
		this.register = register;
		this.story = story;
		this.tasks = tasks;
		this.succession = succession;
		this.schools = schools;
		this.access = access;
		this.process = process;
	}

	/** Where the last school year stands; empty before it, and for who may not know. */
	public Optional<RenewalView> view(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		CaseFacts facts = files.facts(application);
		if (!access.decide(actor, facts, wall.standing(application, facts)).permits()) {
			return Optional.empty();
		}
		Set<Action> can = access.actions(actor, facts);
		return uses.current(application)
			.flatMap((tlv) -> renewals.findById(tlv.id()).map((renewal) -> view(tlv, renewal, can, actor)));
	}

	private RenewalView view(Tlv tlv, TlvRenewal renewal, Set<Action> can, Actor actor) {
		LocalDate end = Objects.requireNonNull(tlv.period().end());
		boolean open = renewal.isOpen() && schools.isOf(renewal, actor) && !schools.hasApplied(renewal);
		return new RenewalView(tlv.application(), renewal.version(), tlv.number(), tlv.number().substring(0, 6), end,
				schools.name(renewal), renewal.startedOn(), firstOfMay(end), renewal.intent().orElse(null),
				renewal.outcome().orElse(null), renewal.endedOn().orElse(null),
				open && can.contains(Action.PLAN_RENEWAL),
				open && can.contains(Action.APPLY_TLV) && renewal.isChosen(ChooseRenewal.Intent.NEW_TLV));
	}

	/** Access comes before what was sent. */
	public void requireMay(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.PLAN_RENEWAL);
	}

	/** The same for who says which version it read. */
	public void choose(TlvApplicationId id, long read, ChooseRenewal command, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.PLAN_RENEWAL);
		if (find(application).filter((renewal) -> renewal.version() == read).isEmpty()) {
			throw new Stale("tlv.stale");
		}
		choose(id, command, actor);
	}

	/**
	 * The school says which way it goes, or that it goes another way after all; the
	 * engine gives it the next task.
	 */
	public void choose(TlvApplicationId id, ChooseRenewal command, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.PLAN_RENEWAL);
		TlvRenewal renewal = find(application).filter((open) -> schools.isOf(open, actor))
			.orElseThrow(() -> new Conflict("step.not-available"));
		new Faults().addIf(command.intent() == null, "intent", "tlvlife.fault.intent").throwIfAny();
		ChooseRenewal.Intent intent = Objects.requireNonNull(command.intent());
		if (renewal.isOpen() && renewal.isChosen(intent)) {
			return;
		}
		if (schools.hasApplied(renewal)) {
			throw new Conflict("tlvlife.renewal.applied");
		}
		renewal.choose(intent, schools.of(renewal, intent, application, actor), files.today());
		renewals.saveAndFlush(renewal);
		files.act(application, actor, Action.PLAN_RENEWAL.name());
		story.tell(story.standing(application, actor,
				(intent == ChooseRenewal.Intent.RETURN) ? "renewal-return" : "renewal-new"));
		process.chosen(id, renewal.school(), intent);
	}

	/** 1 October: the last school year of this tlv has begun. */
	void start(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		Tlv tlv = uses.current(application).orElseThrow();
		LocalDate end = tlv.period().end();
		if (end == null || !tlv.status().isAlive() || renewals.findById(tlv.id()).isPresent()) {
			return;
		}
		UnitId school = schools.of(tlv, application);
		renewals.saveAndFlush(new TlvRenewal(tlv, school, files.today()));
		files.act(application, system, "START_TLV_RENEWAL");
		story.tell(story.standing(application, system, "renewal-started", tlv.number(), end.toString())
			.entering(Position.TLV_RENEWAL));
		story.mailUnit(application, "renewal", end.getYear(), school);
		process.started(application.caseFile(), id, school, firstOfMay(end).minusDays(1), end);
	}

	/** S20: one that wakes in its last school year needs a follow-up at once. */
	@EventListener
	public void on(TlvTurned turned) {
		LocalDate today = files.today();
		if (turned.woke() && TlvCalendar
			.isLastYear(uses.current(files.get(turned.application())).orElseThrow().period().end(), today)) {
			start(turned.application(), Actor.system("tlv-life"));
		}
	}

	/** 1 May: the decider of the swv is told. */
	public void escalate(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		find(application).filter(TlvRenewal::isOpen).ifPresent((renewal) -> {
			renewal.escalated(files.today());
			renewals.saveAndFlush(renewal);
			LocalDate end = uses.current(application).map((tlv) -> tlv.period().end()).orElse(null);
			tasks.open(new OpenTask(application.caseFile(), id.value(), RenewalRegister.LATE, "tlv/renewal",
					Role.SWV_DECIDER, uses.unit(application, Role.SWV_DECIDER).orElse(null), null, end));
			files.act(application, system, "ESCALATE_TLV_RENEWAL");
			story.tell(story.standing(application, system, "renewal-late"));
			uses.unit(application, Role.SWV_DECIDER)
				.ifPresent((unit) -> story.mailUnit(application, "renewal-late", 1, unit));
		});
	}

	/** 31 July is over and nothing was arranged (S25). */
	public void lastDayPassed(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		find(application).filter(TlvRenewal::isOpen).ifPresent((renewal) -> {
			register.end(renewal, RenewalOutcome.ENDED, system);
			files.act(application, system, "END_TLV_RENEWAL");
			story.mailUnit(application, "renewal-ended", 1, renewal.school());
		});
	}

	/** The day on which another number holds in its place (R-TLV-11). */
	void replace(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		uses.replace(application).forEach((before, after) -> succession.enrolOn(after, before));
		files.act(application, system, "SUPERSEDE_TLV");
	}

	/** The day after its last day (R-TLV-03: valid through 31 July). */
	void expire(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		uses.current(application).filter((tlv) -> tlv.isOver(files.today())).ifPresent((tlv) -> {
			TlvStatus before = tlv.status();
			uses.expire(tlv);
			tasks.close(id.value(), UseDesk.REDEEM, null, null);
			files.act(application, system, "EXPIRE_TLV");
			story.tell(uses.leavingUnused(application, story.standing(application, system, "expired", tlv.number())));
			story.turned(tlv, before, files.today(), system);
		});
	}

	private Optional<TlvRenewal> find(TlvApplication application) {
		return uses.current(application).flatMap((tlv) -> renewals.findById(tlv.id()));
	}

	private static LocalDate firstOfMay(LocalDate end) {
		return LocalDate.of(end.getYear(), Month.MAY, 1);
	}

}
