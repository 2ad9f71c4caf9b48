package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.terms.ServiceNorm;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/** Applications in every state, for rule tests. */
final class TlvFixtures {

	static final LocalDate TODAY = LocalDate.of(2025, 9, 15);

	static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	static final Premises PREMISES = new Premises(BORN, false);

	static final WorkingDays CALENDAR = WorkingDays.ofTheAct();

	static final TlvTerms TERMS = new TlvTerms(CALENDAR, new ServiceNorm(6), 5, 15, 14, 24, 12);

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
		return new TlvExpert(UserId.fresh(), UnitId.fresh(), "Naam", profession, "1", 0, null, null);
	}

	static Actor actor(TlvExpert expert) {
		return Actor.person(expert.user(), expert.unit(), OrganisationId.fresh(), Role.SWV_EXPERT);
	}

	static ApplicationContent content() {
		return content(ParentsView.AGREE);
	}

	/** The same of a pupil who is ernstig meervoudig beperkt. */
	static ApplicationContent emb(TlvKind kind, @Nullable FundingCategory category) {
		ApplicationContent asked = content();
		return new ApplicationContent(kind, category, asked.requestedBegin(), asked.requestedEnd(), asked.cluster(),
				asked.targetSchoolCode(), asked.targetSchool(), asked.placeAvailable(), asked.supportGiven(),
				asked.supportEffect(), asked.hinderingFactors(), asked.promotingFactors(), asked.whyNotRegular(),
				asked.parentsView(), asked.parentsText(), asked.parentsOn(), asked.pupilView(), asked.pupilText(),
				TestScores.NONE, true);
	}

	static ApplicationContent content(ParentsView parents) {
		return new ApplicationContent(TlvKind.VSO, FundingCategory.CAT1, LocalDate.of(2025, 11, 1),
				LocalDate.of(2027, 7, 31), Cluster.FOUR, "", "Vso De Kade", PlaceAvailable.YES, "Begeleiding",
				"Te weinig effect", "Prikkels", "Wil leren", "De klas is te groot", parents, "Eens",
				LocalDate.of(2025, 9, 10), PupilView.GIVEN, "Wil naar een kleine klas");
	}

	static Forum forum() {
		return new Forum(UUID.randomUUID(), "VO2601", "VO2601", "COMPETENT", "2.5.1", "reason", "VO2601", false);
	}

	static TlvApplication draft() {
		return draft(content());
	}

	private static TlvApplication draft(ApplicationContent content) {
		var application = new TlvApplication("T-2025-0001", UUID.randomUUID(), CaseFileId.fresh(), SCHOOL, TODAY);
		application.draft(content, forum());
		application.annex(new ApplicationAnnex(UUID.randomUUID(), AnnexKind.OPP, TODAY, TODAY));
		return application;
	}

	static TlvApplication submitted(LocalDate received) {
		return submitted(draft(), received);
	}

	private static TlvApplication submitted(TlvApplication application, LocalDate received) {
		application.submit(forum(), PREMISES, received, TERMS);
		return application;
	}

	static TlvApplication inReview(TlvExpert... experts) {
		return inReview(submitted(TODAY), experts);
	}

	private static TlvApplication inReview(TlvApplication application, TlvExpert... experts) {
		application.complete(List.of(experts), true, SECRETARY, TODAY, TERMS);
		List.of(experts).forEach((expert) -> application.answering(expert.user()).accept(TODAY));
		return application;
	}

	static TlvApplication pending() {
		return pending(ParentsView.AGREE);
	}

	static TlvApplication pending(ParentsView parents) {
		return pending(content(parents));
	}

	static TlvApplication pending(ApplicationContent content) {
		TlvApplication application = inReview(submitted(draft(content), TODAY), ORTHO, PSYCHIATER);
		application.advise(advice(LocalDate.of(2027, 7, 31)), actor(ORTHO), TODAY);
		application.advise(advice(LocalDate.of(2027, 7, 31)), actor(PSYCHIATER), TODAY);
		return application;
	}

	static GiveAdvice advice(LocalDate end) {
		return new GiveAdvice(AdviceOutcome.ADMISSIBLE, FundingCategory.CAT1, end, "Kleine groep nodig",
				"Ouders en leerling", "Opp", "BIG 1");
	}

	static ProposeTlv grant(TlvApplication application) {
		return new ProposeTlv(application.id(), 0, true, TlvKind.VSO, FundingCategory.CAT1, LocalDate.of(2025, 11, 1),
				LocalDate.of(2027, 7, 31), grounds(application, "Omdat het nodig is."), "", "", true, true);
	}

	/** One ground that rests on the first advice. */
	static List<Ground> grounds(TlvApplication application, String text) {
		return List.of(new Ground(text, List.of(Passage.of(application).get(0).key())));
	}

}
