package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;

import org.springframework.stereotype.Component;

/** Keeps the enrolments on tlv's and what they do to the tlv's themselves. */
@Component
class UseRegister {

	private final Tlvs tlvs;

	private final TlvUses uses;

	private final TlvFiles files;

	private final TlvWall wall;

	private final CaseAccess access;

	private final Directory directory;

	UseRegister(Tlvs tlvs, TlvUses uses, TlvFiles files, TlvWall wall, CaseAccess access, Directory directory) {
		this.tlvs = tlvs;
		this.uses = uses;
		this.files = files;
		this.wall = wall;
		this.access = access;
		this.directory = directory;
	}

	/**
	 * The tlv with this number, if the database shows it to who acts. Its application
	 * first, as the calendar that ends it does: who comes second waits there.
	 */
	Optional<Tlv> lock(String number) {
		tlvs.findApplicationByNumber(number.strip()).map(TlvApplicationId::new).ifPresent(files::lock);
		return tlvs.lockByNumber(number.strip());
	}

	/** The one that holds until another begins, or else the newest. */
	Optional<Tlv> current(TlvApplication application) {
		List<Tlv> all = tlvs.findByApplicationIdOrderByNumber(application.id().value());
		return all.stream().filter((tlv) -> tlv.replacedFrom().isPresent()).findFirst().or(() -> Tlv.newest(all));
	}

	List<TlvUse> uses(Tlv tlv) {
		return uses.findByTlvIdOrderByEnrolledOn(tlv.id());
	}

	Optional<TlvUse> last(Tlv tlv) {
		return uses(tlv).stream().reduce((first, second) -> second);
	}

	/** The same message has come before. */
	Optional<TlvUse> same(Tlv tlv, Actor actor, LocalDate day) {
		return uses(tlv).stream()
			.filter((use) -> use.isAt(actor.organisation()) && use.enrolledOn().equals(day))
			.findFirst();
	}

	boolean isIssuerKnown(Tlv tlv) {
		return TlvNumber.parse(tlv.number())
			.filter((number) -> number.isValidFor(number.issuer(), tlv.kind().level()))
			.flatMap((number) -> directory.organisation(OrganisationKind.SWV, number.issuer()))
			.isPresent();
	}

	/**
	 * From that day; who was enrolled elsewhere on a tlv of this case is so no more, and
	 * a tlv of another kind ends (R-COMP-02, S18).
	 */
	void enrol(Tlv tlv, List<TlvUse> earlier, SchoolType type, LocalDate day, Actor school) {
		earlier.stream()
			.filter(TlvUse::isOpen)
			.forEach((use) -> close(use, day.minusDays(1), LeaveSchool.Destination.SAME_KIND));
		tlvs.findByCaseFileId(tlv.caseFile().value())
			.stream()
			.filter((other) -> !other.id().equals(tlv.id()))
			.forEach((other) -> endBefore(other, tlv.kind(), day));
		tlv.enrolled(day);
		tlvs.saveAndFlush(tlv);
		uses.saveAndFlush(new TlvUse(tlv, type, day, school, files.today()));
	}

	private void endBefore(Tlv other, TlvKind next, LocalDate day) {
		boolean level = other.kind() != next;
		uses(other).stream()
			.filter(TlvUse::isOpen)
			.forEach((use) -> close(use, day.minusDays(1),
					level ? LeaveSchool.Destination.NEXT_LEVEL : LeaveSchool.Destination.SAME_KIND));
		if (level && other.status() == TlvStatus.ACTIVE) {
			other.happen(TlvEvent.LEFT, day.minusDays(1));
			tlvs.saveAndFlush(other);
		}
		else {
			replace(other, day);
		}
	}

	private void replace(Tlv tlv, LocalDate day) {
		if (tlv.isAlive() && tlv.isReplacedOn(day)) {
			tlv.replaced();
			tlvs.saveAndFlush(tlv);
		}
	}

	/** What another number has taken the place of today, and what does. */
	Map<Tlv, Tlv> replace(TlvApplication application) {
		Map<Tlv, Tlv> replaced = new HashMap<>();
		for (Tlv tlv : tlvs.findByApplicationIdOrderByNumber(application.id().value())) {
			boolean held = tlv.isAlive();
			replace(tlv, files.today());
			if (held && !tlv.isAlive()) {
				tlvs.findByCaseFileId(tlv.caseFile().value())
					.stream()
					.filter((after) -> after.status() == TlvStatus.ISSUED && after.follows(tlv))
					.findFirst()
					.ifPresent((after) -> replaced.put(tlv, after));
			}
		}
		return replaced;
	}

	void leave(Tlv tlv, TlvUse use, LocalDate lastDay, LeaveSchool.Destination to) {
		close(use, lastDay, to);
		if (to.endsTlv() && tlv.status() == TlvStatus.ACTIVE) {
			tlv.happen(TlvEvent.LEFT, lastDay);
			tlvs.saveAndFlush(tlv);
		}
	}

	/** The tlv and the enrolments on it, as a stay changed them. */
	void save(Sleep sleep) {
		tlvs.saveAndFlush(sleep.tlv());
		sleep.uses().forEach(uses::saveAndFlush);
	}

	private void close(TlvUse use, LocalDate lastDay, LeaveSchool.Destination to) {
		use.left(lastDay, to);
		uses.saveAndFlush(use);
	}

	void expire(Tlv tlv) {
		tlv.happen(TlvEvent.END_PASSED, Objects.requireNonNull(tlv.period().end()));
		tlvs.saveAndFlush(tlv);
	}

	void agreeToReturn(Tlv tlv) {
		tlv.agreeToReturn(files.today());
		tlvs.saveAndFlush(tlv);
	}

	/** The pupil has a place: from now on it is aftercare, where the route still runs. */
	CaseHappening placed(TlvApplication application, CaseHappening happening) {
		CaseHappening placed = leavingUnused(application, happening);
		return files.isRunning(application) ? placed.entering(Position.AFTERCARE) : placed;
	}

	/** Nothing of this case waits to be used any more. */
	CaseHappening leavingUnused(TlvApplication application, CaseHappening happening) {
		boolean waiting = tlvs.findByCaseFileId(application.caseFile().value())
			.stream()
			.anyMatch((tlv) -> tlv.status() == TlvStatus.ISSUED);
		return waiting ? happening : happening.leaving(Position.TLV_UNUSED);
	}

	/** Who keeps the register of the swv that issued it. */
	Optional<UnitId> secretariat(TlvApplication application) {
		return unit(application, Role.SWV_SECRETARIAT);
	}

	/** Of the swv that issued it. */
	Optional<UnitId> unit(TlvApplication application, Role role) {
		return application.forum()
			.flatMap((forum) -> directory.unitOf(new OrganisationId(forum.swvOrganisation()), role))
			.map(UnitView::id);
	}

	Optional<LifeView> view(Tlv tlv, TlvApplication application, Actor actor) {
		CaseFacts facts = files.facts(application);
		if (!access.decide(actor, facts, wall.standing(application, facts)).permits()) {
			return Optional.empty();
		}
		List<UseView> all = uses(tlv).stream().map((use) -> view(tlv, use)).toList();
		Set<Action> can = EnumSet.of(Action.ANNOUNCE_TLV, Action.REDEEM_TLV, Action.LEAVE_ON_TLV,
				Action.AGREE_TO_RETURN);
		can.retainAll(access.actions(actor, facts));
		Map<Action, Boolean> open = open(tlv, actor);
		can.removeIf((action) -> !open.getOrDefault(action, false));
		return Optional.of(new LifeView(application.id(), version(tlv), tlv.number(), tlv.kind(), tlv.status(),
				tlv.period().begin(), tlv.period().end(), tlv.endedOn(), tlv.replacedFrom().orElse(null),
				tlv.mayReturn(), all, can));
	}

	private Map<Action, Boolean> open(Tlv tlv, Actor actor) {
		Optional<TlvUse> last = last(tlv);
		boolean alive = tlv.status().isAlive();
		boolean here = last.filter(TlvUse::isOpen)
			.filter((use) -> use.isAt(actor.organisation()) || actor.role() == Role.SWV_SECRETARIAT)
			.isPresent();
		boolean between = last.filter((use) -> !use.isOpen()).isPresent() && !tlv.mayReturn();
		return Map.of(Action.ANNOUNCE_TLV, alive, Action.REDEEM_TLV, (alive || tlv.mayReturn()) && !here,
				Action.LEAVE_ON_TLV, here, Action.AGREE_TO_RETURN,
				between && (tlv.status() == TlvStatus.ENDED_EARLY || tlv.status() == TlvStatus.ACTIVE));
	}

	/** Grows with each change of the tlv and of each enrolment on it. */
	long version(Tlv tlv) {
		return tlv.version() + uses(tlv).stream().mapToLong((use) -> use.version() + 1).sum();
	}

	UseView view(Tlv tlv, TlvUse use) {
		String school = directory.organisation(use.school()).map(OrganisationView::name).orElse("");
		return new UseView(use.id(), tlv.number(), school, use.schoolType(), use.enrolledOn(),
				use.leftOn().orElse(null), use.leftTo().orElse(null), use.recordedOn(), use.isOpen());
	}

}
