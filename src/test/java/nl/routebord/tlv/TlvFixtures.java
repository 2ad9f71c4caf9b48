package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.terms.ServiceNorm;
import nl.routebord.terms.WorkingDays;

/** Applications in every state, for rule tests. */
final class TlvFixtures {

	static final LocalDate TODAY = LocalDate.of(2025, 9, 15);

	static final WorkingDays CALENDAR = WorkingDays.ofTheAct();

	static final TlvTerms TERMS = new TlvTerms(CALENDAR, new ServiceNorm(6), 5, 15, 14);

	static final Actor SCHOOL = person(Role.SCHOOL_CARE_COORDINATOR);

	static final Actor SECRETARY = person(Role.SWV_SECRETARIAT);

	static final Actor DECIDER = person(Role.SWV_DECIDER);

	static final TlvExpert ORTHO = expert(ExpertProfession.ORTHOPEDAGOOG);

	static final TlvExpert PSYCHIATER = expert(ExpertProfession.KINDERPSYCHIATER);

	private TlvFixtures() {
	}

	static Actor person(Role role) {
		return Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(), role);
	}

	static TlvExpert expert(ExpertProfession profession) {
		return new TlvExpert(UserId.fresh(), UnitId.fresh(), "Naam", profession, "1");
	}

	static Actor actor(TlvExpert expert) {
		return Actor.person(expert.user(), expert.unit(), OrganisationId.fresh(), Role.SWV_EXPERT);
	}

	static ApplicationContent content() {
		return new ApplicationContent(TlvKind.VSO, FundingCategory.CAT1, LocalDate.of(2025, 11, 1),
				LocalDate.of(2027, 7, 31), Cluster.FOUR, "", "Vso De Kade", PlaceAvailable.YES, "Begeleiding",
				"Te weinig effect", "Prikkels", "Wil leren", "De klas is te groot", ParentsView.AGREE, "Eens",
				LocalDate.of(2025, 9, 10), PupilView.GIVEN, "Wil naar een kleine klas");
	}

	static Forum forum() {
		return new Forum(UUID.randomUUID(), "VO2601", "VO2601", "COMPETENT", "2.5.1", "reason", "VO2601", false);
	}

	static TlvApplication draft() {
		var application = new TlvApplication("T-2025-0001", UUID.randomUUID(), CaseFileId.fresh(), SCHOOL, TODAY);
		application.draft(content(), forum());
		application.annex(new ApplicationAnnex(UUID.randomUUID(), AnnexKind.OPP, TODAY, TODAY));
		return application;
	}

	static TlvApplication submitted(LocalDate received) {
		TlvApplication application = draft();
		application.submit(forum(), received, TERMS);
		return application;
	}

	static TlvApplication inReview(TlvExpert... experts) {
		TlvApplication application = submitted(TODAY);
		application.complete(List.of(experts), SECRETARY, TODAY, TERMS);
		return application;
	}

	static TlvApplication pending() {
		TlvApplication application = inReview(ORTHO, PSYCHIATER);
		application.advise(advice(LocalDate.of(2027, 7, 31)), actor(ORTHO), TODAY);
		application.advise(advice(LocalDate.of(2027, 7, 31)), actor(PSYCHIATER), TODAY);
		return application;
	}

	static GiveAdvice advice(LocalDate end) {
		return new GiveAdvice(AdviceOutcome.ADMISSIBLE, FundingCategory.CAT1, end, "Kleine groep nodig",
				"Ouders en leerling", "Opp", "BIG 1");
	}

	static DecideTlv grant(TlvApplication application) {
		return new DecideTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT1, LocalDate.of(2025, 11, 1),
				LocalDate.of(2027, 7, 31), "Omdat het nodig is.", "", true, true);
	}

}
