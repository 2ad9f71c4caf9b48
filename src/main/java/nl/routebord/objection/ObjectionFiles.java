package nl.routebord.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.WorkingDays;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvLife;

import org.springframework.stereotype.Component;

/** What the desks of this module share: load an objection, ask the policy, save it. */
@Component
class ObjectionFiles {

	private final FiledObjections objections;

	private final TlvLife tlvs;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Settings settings;

	private final Clock clock;

	ObjectionFiles(FiledObjections objections, TlvLife tlvs, CaseDesk cases, CaseAccess access, AuditTrail trail,
			Settings settings, Clock clock) {
		this.objections = objections;
		this.tlvs = tlvs;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.settings = settings;
		this.clock = clock;
	}

	Optional<DecidedTlv> decided(TlvApplicationId id) {
		return tlvs.decided(id);
	}

	/**
	 * @throws Conflict while there is nothing to object to
	 */
	DecidedTlv about(TlvApplicationId id) {
		return decided(id).orElseThrow(() -> new Conflict("objection.no-decision"));
	}

	/** R-BZ-01: the last day to object. */
	LocalDate until(DecidedTlv about) {
		return new ObjectionTerm(about.notifiedOn()).end(calendar());
	}

	DecidedTlv about(Objection objection) {
		return about(objection.contested().application());
	}

	List<Objection> of(TlvApplicationId application) {
		return objections.findOf(application.value());
	}

	List<Objection> of(CaseFileId caseFile) {
		return objections.findOfCase(caseFile.value());
	}

	/**
	 * Another decision took its place, which only the court can judge (Awb 7:11, 8:1).
	 */
	boolean isReplaced(TlvApplicationId application) {
		return of(application).stream().anyMatch((one) -> one.status() == ObjectionStatus.FOUNDED);
	}

	Optional<Objection> earlier(UUID request) {
		return objections.findByRequest(request);
	}

	List<Objection> lockRunning() {
		return objections.lockRunning();
	}

	/** For reading; not logged here. */
	Objection visible(ObjectionId id, Actor actor) {
		Objection objection = objections.findById(id).orElseThrow(() -> turnedAway(id));
		requireVisible(about(objection), actor);
		return objection;
	}

	/** For an act: nobody else changes the objection until this one is done. */
	Objection lock(ObjectionId id, Actor actor, Action action) {
		Objection objection = objections.lockById(id).orElseThrow(() -> turnedAway(id));
		DecidedTlv about = about(objection);
		requireVisible(about, actor);
		requireOwnSwv(about, actor);
		access.require(actor, cases.facts(about.caseFile()), action);
		return objection;
	}

	/** For the system's own steps. */
	Objection lock(ObjectionId id) {
		return objections.lockById(id).orElseThrow(NotFound::new);
	}

	Objection save(Objection objection) {
		objection.touched(clock.instant());
		return objections.saveAndFlush(objection);
	}

	CaseFacts facts(CaseFileId caseFile) {
		return cases.facts(caseFile);
	}

	/**
	 * Whether the decision exists for this reader: by what was asked, or by number,
	 * status and dates.
	 */
	private boolean isVisible(DecidedTlv about, CaseFacts facts, Actor actor) {
		return access.sees(actor, facts) && (access.decide(actor, facts, about.file()).access() != Access.DENY
				|| access.decide(actor, facts, about.standing()).permits());
	}

	void requireVisible(DecidedTlv about, Actor actor) {
		CaseFacts facts = cases.facts(about.caseFile());
		access.requireSeen(actor, facts);
		if (!isVisible(about, facts, actor)) {
			trail.refused(actor, "SEE_OBJECTION", facts.caseFile(), "R04_NEVER");
			throw new NotFound();
		}
	}

	/** A decision of another swv is nothing to this one, whoever is in the case. */
	void requireOwnSwv(DecidedTlv about, Actor actor) {
		if (actor.role().isSwv() && !about.swv().equals(actor.organisation())) {
			trail.refused(actor, "SEE_OBJECTION", about.caseFile().value(), "R03_TENANT");
			throw new NotFound();
		}
	}

	void refuse(CaseFacts facts, Actor actor, Action action, String reason) {
		trail.refused(actor, action.name(), facts.caseFile(), reason);
	}

	void act(Objection objection, Actor actor, String action) {
		trail.record(actor, action, objection.contested().caseFile().value(), objection.id().value());
	}

	WorkingDays calendar() {
		return settings.workingDays();
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

	/** The database shows no objection: whoever asked for it knocked at its case. */
	private NotFound turnedAway(ObjectionId id) {
		Acting.now()
			.filter((actor) -> !actor.isSystem())
			.ifPresent((actor) -> objections.findCaseSought(id.value())
				.map(CaseFileId::new)
				.ifPresent((sought) -> access.requireSeen(actor, cases.facts(sought))));
		return new NotFound();
	}

}
