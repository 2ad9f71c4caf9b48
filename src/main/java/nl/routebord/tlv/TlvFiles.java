package nl.routebord.tlv;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.Optional;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.terms.WorkingDays;

import org.springframework.stereotype.Component;

/**
 * What the desks of this module share: load an application, ask the policy, save it.
 */
@Component
class TlvFiles {

	private static final UnitId NOBODY = new UnitId(new UUID(0, 0));

	private final TlvApplications applications;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Settings settings;

	private final Arrangements arrangements;

	private final Clock clock;

	TlvFiles(TlvApplications applications, CaseDesk cases, CaseAccess access, AuditTrail trail, Settings settings,
			Arrangements arrangements, Clock clock) {
		this.applications = applications;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.settings = settings;
		this.arrangements = arrangements;
		this.clock = clock;
	}

	/** For reading; not logged here. */
	TlvApplication visible(TlvApplicationId id, Actor actor) {
		TlvApplication application = applications.findById(id).orElseThrow(() -> turnedAway(id));
		requireVisible(application, actor);
		return application;
	}

	TlvApplicationId require(String number) {
		return applications.findIdByNumber(number)
			.orElseThrow(() -> turnedAway(applications.findCaseSought(null, number)));
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
		return all.stream().filter((application) -> isVisible(application, facts, actor)).toList();
	}

	/** For an act: nobody else changes the application until this one is done. */
	TlvApplication lock(TlvApplicationId id, Actor actor, Action action) {
		TlvApplication application = applications.lockById(id).orElseThrow(() -> turnedAway(id));
		requireVisible(application, actor);
		requireOwnSwv(application, actor);
		access.require(actor, facts(application), action);
		return application;
	}

	/** What an expert was asked, also before it may be read. */
	TlvApplication asked(TlvApplicationId id, Actor actor) {
		return asked(applications.findById(id).orElseThrow(() -> turnedAway(id)), actor);
	}

	/** The same for an act of that expert. */
	TlvApplication lockAsked(TlvApplicationId id, Actor actor) {
		return asked(applications.lockById(id).orElseThrow(() -> turnedAway(id)), actor);
	}

	private TlvApplication asked(TlvApplication application, Actor actor) {
		Optional<ExpertAdvice> asked = application.panel().asked(actor.user()).filter((one) -> one.isOf(actor));
		if (asked.filter((one) -> !one.invitation().isAccepted()).isPresent()
				&& facts(application).phases().contains(Phase.P4)) {
			return application; // the question is all there is to see
		}
		requireVisible(application, actor);
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
		requireOwnSwv(application, actor);
		access.require(actor, facts(application), action);
	}

	/** For the system's own steps. */
	TlvApplication lock(TlvApplicationId id) {
		return applications.lockById(id).orElseThrow(NotFound::new);
	}

	/** For rules and checks; tells the actor nothing. */
	TlvApplication get(TlvApplicationId id) {
		return applications.findById(id).orElseThrow(() -> turnedAway(id));
	}

	/** All whose terms still run. */
	List<TlvApplication> lockRunning() {
		return applications.lockRunning(EnumSet.of(ApplicationStatus.SUBMITTED, ApplicationStatus.AWAITING_SUPPLEMENT,
				ApplicationStatus.IN_REVIEW, ApplicationStatus.DECISION_PENDING), today());
	}

	/** Only to choose which right an act needs; tells the actor nothing. */
	ApplicationStatus status(TlvApplicationId id) {
		return applications.findStatus(id).orElseThrow(() -> turnedAway(id));
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

	/**
	 * Whether the application exists for this reader: by what the school asks, or, once
	 * submitted, by its number, status and dates. Not for an expert who was asked and did
	 * not say yes: the invitation says what there is to know. Nor for another swv, which
	 * knows of a tlv, not of what is asked elsewhere.
	 */
	boolean isVisible(TlvApplication application, CaseFacts facts, Actor actor) {
		if (!access.sees(actor, facts) || actor.role() == Role.SWV_EXPERT && application.isOnlyAsked(actor.user())) {
			return false;
		}
		if (isElsewhere(application, actor) && !application.status().isGranted()) {
			return false;
		}
		if (application.status() == ApplicationStatus.DRAFT) {
			return application.file().source().equals(actor.unit());
		}
		return access.decide(actor, facts, application.file()).access() != Access.DENY
				|| access.decide(actor, facts, standing(application, facts)).permits();
	}

	/** Whether the actor works for another swv than the one that decides on it. */
	boolean isElsewhere(TlvApplication application, Actor actor) {
		return actor.role().isSwv() && application.forum()
			.filter((forum) -> !forum.swvOrganisation().equals(actor.organisation().value()))
			.isPresent();
	}

	/** Number, status and dates: held by the swv's deciders (privacy.md B.3). */
	RecordFacts standing(TlvApplication application, CaseFacts facts) {
		UnitId source = application.forum()
			.map((forum) -> new OrganisationId(forum.swvOrganisation()))
			.flatMap((swv) -> facts.parties()
				.stream()
				.filter((party) -> party.role() == Role.SWV_DECIDER && party.organisation().equals(swv))
				.map(CaseParty::unit)
				.findFirst())
			.orElse(NOBODY);
		return RecordFacts.of(DataCategory.TLV_DECISION, source, Role.SWV_DECIDER);
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

	private NotFound turnedAway(TlvApplicationId id) {
		return turnedAway(applications.findCaseSought(id.value().toString(), null));
	}

	/** The database shows no application: whoever asked for it knocked at its case. */
	private NotFound turnedAway(Optional<UUID> caseFile) {
		Acting.now()
			.filter((actor) -> !actor.isSystem())
			.ifPresent((actor) -> caseFile.map(CaseFileId::new)
				.ifPresent((sought) -> access.requireSeen(actor, cases.facts(sought))));
		return new NotFound();
	}

	/** What another swv decides on is nothing to do for this one. */
	private void requireOwnSwv(TlvApplication application, Actor actor) {
		if (isElsewhere(application, actor)) {
			refuse(application, actor, "SEE_TLV", "R03_TENANT");
			throw new NotFound();
		}
	}

	private void requireVisible(TlvApplication application, Actor actor) {
		CaseFacts facts = facts(application);
		access.requireSeen(actor, facts);
		if (!isVisible(application, facts, actor)) {
			refuse(application, actor, "SEE_TLV", "R04_NEVER");
			throw new NotFound();
		}
	}

}
