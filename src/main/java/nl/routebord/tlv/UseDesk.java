package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.route.OpenTask;
import nl.routebord.route.PartnerInvited;
import nl.routebord.route.PupilEnrolled;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use of a tlv: a school is told of it, enrols the pupil on it by its number, and the
 * pupil leaves again (domain.md 2.7). A message that came before changes nothing.
 */
@Service
@Transactional
public class UseDesk {

	/** The task of the school that was told of a tlv. */
	static final String REDEEM = "redeemTlv";

	/** The task of leerplicht while a pupil with a tlv is enrolled nowhere. */
	static final String NOT_ENROLLED = "checkEnrolment";

	private final TlvFiles files;

	private final UseRegister register;

	private final TlvStory story;

	private final RenewalRegister renewals;

	private final TaskBoard tasks;

	private final Directory directory;

	private final EducationDesk education;

	private final ApplicationEventPublisher events;

	UseDesk(TlvFiles files, UseRegister register, TlvStory story, RenewalRegister renewals, TaskBoard tasks,
			Directory directory, EducationDesk education, ApplicationEventPublisher events) {
		this.education = education;
		this.renewals = renewals;
		this.files = files;
		this.register = register;
		this.story = story;
		this.tasks = tasks;
		this.directory = directory;
		this.events = events;
	}

	/**
	 * Where its life stands; empty without a tlv, or for who may not know of it. The
	 * caller has logged the reading.
	 */
	public Optional<LifeView> life(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		return register.current(application).flatMap((tlv) -> register.view(tlv, application, actor));
	}

	/**
	 * Nobody else changes its life until the act of this transaction is done.
	 * @throws Stale when it was read before the last change
	 */
	private void requireRead(TlvApplicationId id, long read, Action action, Actor actor) {
		TlvApplication application = files.lock(id, actor, action);
		if (register.current(application).filter((tlv) -> register.version(tlv) == read).isEmpty()) {
			throw new Stale("tlv.stale");
		}
	}

	/** The same for who says which version it read. */
	public void announce(TlvApplicationId id, long read, String schoolCode, Actor actor) {
		requireRead(id, read, Action.ANNOUNCE_TLV, actor);
		announce(id, schoolCode, actor);
	}

	public void leave(TlvApplicationId id, long read, LeaveSchool command, Actor actor) {
		requireRead(id, read, Action.LEAVE_ON_TLV, actor);
		leave(id, command, actor);
	}

	public void agreeToReturn(TlvApplicationId id, long read, String reason, Actor actor) {
		requireRead(id, read, Action.AGREE_TO_RETURN, actor);
		agreeToReturn(id, reason, actor);
	}

	/** Access comes before what was sent. */
	public void requireMay(TlvApplicationId id, Action action, Actor actor) {
		files.requireMay(id, actor, action);
	}

	/**
	 * Tells the school where the pupil goes of the tlv: it is in the case from now on.
	 * @param schoolCode BRIN and location, such as 99BB00
	 */
	public void announce(TlvApplicationId id, String schoolCode, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.ANNOUNCE_TLV);
		Tlv tlv = register.current(application)
			.filter((one) -> one.status().isAlive())
			.orElseThrow(() -> new Conflict("step.not-available"));
		UnitView school = directory
			.organisation(OrganisationKind.SCHOOL_LOCATION, schoolCode.strip().toUpperCase(Locale.ROOT))
			.flatMap((location) -> directory.unitOf(location.id(), Role.RECEIVING_SCHOOL))
			.orElseThrow(() -> new RuleViolated("schoolCode", "tlvlife.fault.school"));
		new Faults()
			.addIf(!UseRules.suits(tlv.kind(), education.of(school.organisation())), "schoolCode",
					"tlvlife.fault.school-kind")
			.throwIfAny();
		events.publishEvent(new PartnerInvited(application.caseFile(), school.id(), actor));
		tasks.open(new OpenTask(application.caseFile(), application.id().value(), REDEEM, "tlv/use",
				Role.RECEIVING_SCHOOL, school.id(), null, later(tlv.period().begin())));
		files.act(application, actor, Action.ANNOUNCE_TLV.name());
		story.tell(story.standing(application, actor, "announced"));
		story.mailUnit(application, "announced", register.uses(tlv).size(), school.id());
	}

	/**
	 * Enrols the pupil on the tlv.
	 * @return the acknowledgement, which the swv and the old school get too
	 */
	public UseView redeem(RedeemTlv entry, Actor actor) {
		UseRules.form(entry, files.today()).throwIfAny();
		Tlv tlv = register.lock(entry.number()).orElseThrow(() -> new RuleViolated("number", "tlvlife.fault.unknown"));
		LocalDate day = Objects.requireNonNull(entry.enrolledOn());
		Optional<TlvUse> earlier = register.same(tlv, actor, day);
		if (earlier.isPresent()) {
			return register.view(tlv, earlier.get());
		}
		TlvApplication application = files.lock(tlv.application(), actor, Action.REDEEM_TLV);
		new Faults().addIf(!files.birthDate(application).equals(entry.birthDate()), "birthDate", "tlvlife.fault.pupil")
			.throwIfAny();
		enrol(tlv, application, Objects.requireNonNull(entry.schoolType()), day, actor);
		TlvUse use = register.same(tlv, actor, day).orElseThrow();
		return register.view(tlv, use);
	}

	private void enrol(Tlv tlv, TlvApplication application, SchoolType type, LocalDate day, Actor actor) {
		List<TlvUse> uses = register.uses(tlv);
		TlvStatus before = tlv.status();
		if (tlv.sleeps() && tlv.wakesFrom().isEmpty()) {
			files.refuse(application, actor, Action.REDEEM_TLV.name(), "R42_STATE");
		}
		UseRules.check(tlv, type, education.of(actor.organisation()), day, register.isIssuerKnown(tlv), uses)
			.throwIfAny();
		register.enrol(tlv, uses, type, day, actor);
		tasks.close(application.id().value(), REDEEM, null, null);
		tasks.close(application.id().value(), NOT_ENROLLED, null, null);
		files.act(application, actor, Action.REDEEM_TLV.name());
		events.publishEvent(new PupilEnrolled(application.caseFile(), actor.organisation(), actor));
		story.tell(register.placed(application, story.standing(application, actor,
				uses.isEmpty() ? "redeemed" : "transferred", tlv.number(), day.toString())));
		story.turned(tlv, before, day, actor);
		story.mailApplicant(application, "redeemed", uses.size() + 1);
		register.secretariat(application)
			.ifPresent((unit) -> story.mailUnit(application, "redeemed", uses.size() + 1, unit));
		uses.stream()
			.filter((use) -> !use.unit().equals(actor.unit()))
			.reduce((first, second) -> second)
			.ifPresent((last) -> story.mailUnit(application, "redeemed", uses.size() + 1, last.unit()));
	}

	/** The pupil leaves the school; where to decides what becomes of the tlv. */
	public void leave(TlvApplicationId id, LeaveSchool command, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.LEAVE_ON_TLV);
		Tlv tlv = register.current(application).orElseThrow(() -> new Conflict("step.not-available"));
		LocalDate lastDay = command.lastDay();
		LeaveSchool.Destination to = command.to();
		new Faults().addIf(lastDay == null, "lastDay", "tlvlife.fault.last-day")
			.addIf(to == null || to == LeaveSchool.Destination.AWAY, "to", "tlvlife.fault.to")
			.throwIfAny();
		TlvUse last = register.last(tlv).orElseThrow(() -> new Conflict("step.not-available"));
		if (last.leftOn().filter(lastDay::equals).isPresent() && last.leftTo().filter(to::equals).isPresent()) {
			return;
		}
		requireOpen(last, Objects.requireNonNull(lastDay), actor);
		register.leave(tlv, last, lastDay, Objects.requireNonNull(to));
		if (to.endsTlv()) {
			renewals.returned(tlv, actor);
		}
		else {
			tasks.open(new OpenTask(application.caseFile(), application.id().value(), NOT_ENROLLED, "route/overview",
					Role.ATTENDANCE_OFFICER, null, null, later(lastDay.plusDays(1))));
		}
		files.act(application, actor, Action.LEAVE_ON_TLV.name());
		story.tell(story.standing(application, actor, to.endsTlv() ? "ended-early" : "left", tlv.number(),
				lastDay.toString()));
		register.secretariat(application)
			.ifPresent((unit) -> story.mailUnit(application, "left", register.uses(tlv).size(), unit));
	}

	private void requireOpen(TlvUse last, LocalDate lastDay, Actor actor) {
		boolean own = last.isAt(actor.organisation()) || actor.role() == Role.SWV_SECRETARIAT;
		if (!last.isOpen() || !own) {
			throw new Conflict("step.not-available");
		}
		new Faults()
			.addIf(lastDay.isBefore(last.enrolledOn()), "lastDay", "tlvlife.fault.before-enrolment",
					ContentRules.written(last.enrolledOn()))
			.addIf(lastDay.isAfter(files.today().plusMonths(3)), "lastDay", "tlvlife.fault.last-day-far")
			.throwIfAny();
	}

	/** R-TLV-10: the swv agrees that the tlv is used again after a return or a gap. */
	public void agreeToReturn(TlvApplicationId id, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.AGREE_TO_RETURN);
		new Faults().addIf(reason.isBlank(), "reason", "tlvlife.fault.reason").throwIfAny();
		Tlv tlv = register.current(application)
			.filter((one) -> one.status() == TlvStatus.ENDED_EARLY || one.status() == TlvStatus.ACTIVE)
			.orElseThrow(() -> new Conflict("step.not-available"));
		register.agreeToReturn(tlv);
		files.act(application, actor, Action.AGREE_TO_RETURN.name());
		story.tell(story.standing(application, actor, "return-agreed", tlv.number()).withText(reason));
	}

	private LocalDate later(LocalDate day) {
		return day.isBefore(files.today()) ? files.today() : day;
	}

}
