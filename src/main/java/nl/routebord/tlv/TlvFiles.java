package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.Phase;
import nl.routebord.terms.WorkingDays;

import org.springframework.stereotype.Component;

/**
 * What the desks of this module share: load an application, ask the policy, save it.
 */
@Component
class TlvFiles {

	private final TlvApplications applications;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final TlvWall wall;

	private final Settings settings;

	private final Arrangements arrangements;

	private final Clock clock;

	TlvFiles(TlvApplications applications, CaseDesk cases, CaseAccess access, AuditTrail trail, TlvWall wall,
			Settings settings, Arrangements arrangements, Clock clock) {
		this.applications = applications;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.wall = wall;
		this.settings = settings;
		this.arrangements = arrangements;
		this.clock = clock;
	}

	/** For reading; not logged here. */
	TlvApplication visible(TlvApplicationId id, Actor actor) {
		TlvApplication application = applications.findById(id).orElseThrow(() -> wall.turnedAway(id));
		wall.requireVisible(application, actor);
		return application;
	}

	TlvApplicationId require(String number) {
		return applications.findIdByNumber(number).orElseThrow(() -> wall.turnedAway(number));
	}

	/** Those of one case that the actor may know of. */
	List<TlvApplicationId> visibleOf(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.requireSeen(actor, facts);
		return visible(of(facts), facts, actor).stream().map(TlvApplication::id).toList();
	}

	/** All of one case, for who asks the policy about each. */
	List<TlvApplication> of(CaseFacts facts) {
		return applications.findByCaseFileIdOrderByNumber(facts.caseFile());
	}

	List<TlvApplication> visible(List<TlvApplication> all, CaseFacts facts, Actor actor) {
		return all.stream().filter((application) -> wall.isVisible(application, facts, actor)).toList();
	}

	/** For an act: nobody else changes the application until this one is done. */
	TlvApplication lock(TlvApplicationId id, Actor actor, Action action) {
		TlvApplication application = applications.lockById(id).orElseThrow(() -> wall.turnedAway(id));
		wall.requireVisible(application, actor);
		wall.requireOwnSwv(application, actor);
		access.require(actor, facts(application), action);
		return application;
	}

	/** What an expert was asked, also before it may be read. */
	TlvApplication asked(TlvApplicationId id, Actor actor) {
		return asked(applications.findById(id).orElseThrow(() -> wall.turnedAway(id)), actor);
	}

	/** The same for an act of that expert. */
	TlvApplication lockAsked(TlvApplicationId id, Actor actor) {
		return asked(applications.lockById(id).orElseThrow(() -> wall.turnedAway(id)), actor);
	}

	private TlvApplication asked(TlvApplication application, Actor actor) {
		Optional<ExpertAdvice> asked = application.panel().asked(actor.user()).filter((one) -> one.isOf(actor));
		if (asked.filter((one) -> !one.invitation().isAccepted()).isPresent()
				&& facts(application).phases().contains(Phase.P4)) {
			return application; // the question is all there is to see
		}
		wall.requireVisible(application, actor);
		access.require(actor, facts(application), Action.ADVISE_TLV);
		if (asked.isEmpty()) {
			refuse(application, actor, Action.ADVISE_TLV.name(), "R31_SOD");
			throw new NotAllowed("tlv.advice.not-asked");
		}
		return application;
	}

	/** The same before there is anything to do: access comes before what was sent. */
	void requireMay(TlvApplicationId id, Actor actor, Action action) {
		TlvApplication application = visible(id, actor);
		wall.requireOwnSwv(application, actor);
		access.require(actor, facts(application), action);
	}

	/** For the system's own steps. */
	TlvApplication lock(TlvApplicationId id) {
		return applications.lockById(id).orElseThrow(NotFound::new);
	}

	/** For rules and checks; tells the actor nothing. */
	TlvApplication get(TlvApplicationId id) {
		return applications.findById(id).orElseThrow(() -> wall.turnedAway(id));
	}

	/** All whose terms still run. */
	List<TlvApplication> lockRunning() {
		return applications.lockRunning(EnumSet.of(ApplicationStatus.SUBMITTED, ApplicationStatus.AWAITING_SUPPLEMENT,
				ApplicationStatus.IN_REVIEW, ApplicationStatus.DECISION_PENDING), today());
	}

	/** Only to choose which right an act needs; tells the actor nothing. */
	ApplicationStatus status(TlvApplicationId id) {
		return applications.findStatus(id).orElseThrow(() -> wall.turnedAway(id));
	}

	TlvApplication save(TlvApplication application, Actor actor) {
		application.touched(clock.instant(), actor);
		return applications.saveAndFlush(application);
	}

	CaseFacts facts(CaseFileId caseFile) {
		return cases.facts(caseFile);
	}

	CaseFacts facts(TlvApplication application) {
		return cases.facts(application.caseFile());
	}

	boolean isRunning(TlvApplication application) {
		return cases.isRunning(application.caseFile());
	}

	LocalDate birthDate(TlvApplication application) {
		return cases.birthDate(application.caseFile());
	}

	/** What the rules ask beside the application. */
	Premises premises(TlvApplication application) {
		return new Premises(birthDate(application), arrangements.hasOwnCriteria(application));
	}

	void refuse(TlvApplication application, Actor actor, String action, String reason) {
		trail.refused(actor, action, application.caseFile().value(), reason);
	}

	void act(TlvApplication application, Actor actor, String action) {
		trail.record(actor, action, application.caseFile().value(), application.id().value());
	}

	/** By the norms of the swv that receives the application. */
	TlvTerms terms(Forum receiver) {
		return TlvTerms.of(settings.workingDays(),
				settings.on(new OrganisationId(receiver.swvOrganisation()), today()));
	}

	TlvTerms terms(TlvApplication application) {
		return terms(application.forum().orElseThrow());
	}

	/** By the norms as they held on a day, on the calendar of now. */
	TlvTerms terms(TlvApplication application, LocalDate day) {
		return TlvTerms.of(settings.workingDays(),
				settings.on(new OrganisationId(application.forum().orElseThrow().swvOrganisation()), day));
	}

	WorkingDays calendar() {
		return settings.workingDays();
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

}
