package nl.routebord.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import nl.routebord.consultation.AgreementDesk;
import nl.routebord.consultation.AgreementView;
import nl.routebord.consultation.AskPartners;
import nl.routebord.consultation.ConsultationDesk;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.consultation.EscalationDesk;
import nl.routebord.consultation.EvaluatePlan;
import nl.routebord.consultation.GiveView;
import nl.routebord.consultation.HoldTable;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.consultation.SetPlan;
import nl.routebord.identity.Actor;
import nl.routebord.pupil.PupilInput;
import nl.routebord.route.AddContact;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.CloseCase;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RecordViews;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes invented pupils along the route until a given point. */
@Component
@Profile("demo")
class DemoRoute {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");

	private final CaseOpening opening;

	private final CaseSteps steps;

	private final ConsultationDesk consultations;

	private final PlanDesk plans;

	private final AgreementDesk agreements;

	private final ConsultationReading consulting;

	private final EscalationDesk tables;

	private final Cast cast;

	private final DemoClock clock;

	DemoRoute(CaseOpening opening, CaseSteps steps, ConsultationDesk consultations, PlanDesk plans,
			AgreementDesk agreements, ConsultationReading consulting, EscalationDesk tables, Cast cast,
			DemoClock clock) {
		this.opening = opening;
		this.steps = steps;
		this.consultations = consultations;
		this.plans = plans;
		this.agreements = agreements;
		this.consulting = consulting;
		this.tables = tables;
		this.cast = cast;
		this.clock = clock;
	}

	CaseFileId signalled(int daysAgo, DemoPupil pupil) {
		return open(daysAgo, pupil.atDeMeander(), "a.demir", "SUPPORT_NEED",
				"Komt steeds minder vaak naar school en durft de klas niet in.");
	}

	void signalledByLeerplicht(int daysAgo, DemoPupil pupil) {
		open(daysAgo, pupil.atDeMeander(), "r.schouten", "UNAUTHORISED_ABSENCE",
				"Meer dan zestien uur gemist in vier lesweken.");
	}

	void signalledElsewhere(int daysAgo, DemoPupil pupil) {
		open(daysAgo, pupil.atKreekcollege(), "k.dewit", "WORRY", "De mentor maakt zich zorgen.");
	}

	CaseFileId familyContacted(int daysAgo, DemoPupil pupil) {
		CaseFileId id = signalled(daysAgo, pupil);
		on(daysAgo - 3,
				() -> steps.contactFamily(id,
						new ContactFamily(request(), null, typedToday(), "PARENTS_AND_PUPIL",
								"Gesproken over wat er thuis en op school goed gaat en wat niet.", "PUBLIC_TASK", true),
						school()));
		return id;
	}

	CaseFileId viewsRecorded(int daysAgo, DemoPupil pupil) {
		CaseFileId id = familyContacted(daysAgo, pupil);
		on(daysAgo - 5,
				() -> steps.recordViews(id,
						new RecordViews(request(), null,
								"De ouders willen een rustige opbouw en één vast aanspreekpunt.", "",
								"Wil terug naar school, maar niet meteen hele dagen.", ""),
						school()));
		return id;
	}

	CaseFileId partnersAsked(int daysAgo, DemoPupil pupil) {
		CaseFileId id = viewsRecorded(daysAgo, pupil);
		on(daysAgo - 6, () -> consultations.ask(new AskPartners(request(), id, ConsultationPurpose.SUPPORT_NEED,
				"Wat heeft deze leerling nodig om weer naar school te gaan?",
				List.of(cast.actor("f.elzinga").unit(), cast.actor("g.bos").unit(), cast.actor("r.schouten").unit())),
				school()));
		on(daysAgo - 9, () -> view(id, "f.elzinga", "Een vaste plek in de school en een opbouwrooster helpen."));
		return id;
	}

	CaseFileId viewsGiven(int daysAgo, DemoPupil pupil) {
		CaseFileId id = partnersAsked(daysAgo, pupil);
		on(daysAgo - 10, () -> view(id, "g.bos", "Het gezin staat open voor hulp. Ik kan wekelijks langsgaan."));
		on(daysAgo - 11, () -> view(id, "r.schouten", "Ik houd contact met de ouders; nu geen verdere stap."));
		return id;
	}

	CaseFileId planned(int daysAgo, DemoPupil pupil) {
		CaseFileId id = viewsGiven(daysAgo, pupil);
		on(daysAgo - 14, () -> plans.set(plan(id, PlanOutcome.PLAN), school()));
		on(daysAgo - 20,
				() -> steps.addContact(id,
						new AddContact(request(), "HOME_VISIT", typedToday(), "NOTE_SHARED",
								"Op huisbezoek geweest. Volgende week twee ochtenden naar school."),
						cast.actor("g.bos")));
		return id;
	}

	void atTheTable(int daysAgo, DemoPupil pupil) {
		CaseFileId id = planned(daysAgo, pupil);
		agreementsKept(id, daysAgo - 21);
		on(daysAgo - 40,
				() -> plans.evaluate(new EvaluatePlan(request(), id,
						"De opbouw is gestopt; er is meer nodig dan school en gezin samen kunnen.", PlanOutcome.TABLE,
						null), school()));
		on(daysAgo - 44,
				() -> tables.holdTable(new HoldTable(request(), id, today(),
						List.of(school().unit(), cast.actor("r.schouten").unit(), cast.actor("f.elzinga").unit()),
						"De ouders waren erbij; de leerling wilde niet komen.",
						"Het swv zoekt binnen twee weken een plek."), school()));
	}

	CaseFileId towardsTlv(int daysAgo, DemoPupil pupil) {
		CaseFileId id = viewsGiven(daysAgo, pupil);
		on(daysAgo - 14, () -> plans.set(plan(id, PlanOutcome.TLV), school()));
		agreementsKept(id, daysAgo - 16);
		return id;
	}

	private void agreementsKept(CaseFileId id, int daysAgo) {
		on(daysAgo,
				() -> consulting.of(id, school())
					.openAgreements()
					.stream()
					.filter(AgreementView::mayComplete)
					.forEach((agreement) -> agreements.done(id, agreement.id(), school())));
	}

	void closed(int daysAgo, DemoPupil pupil) {
		CaseFileId id = planned(daysAgo, pupil);
		on(daysAgo - 50, () -> steps.close(id,
				new CloseCase(request(), null, "BACK_FULL", "De Meander, klas 1c", "Gaat weer alle dagen naar school."),
				school()));
	}

	/** Does something as if it were that many days ago, in the morning. */
	void on(int daysAgo, Runnable act) {
		LocalDate day = today().minusDays(Math.max(0, daysAgo));
		Instant morning = day.atTime(9, 40).atZone(clock.getZone()).toInstant();
		clock.at(morning.isBefore(clock.instant()) ? morning : clock.instant(), act);
	}

	Actor school() {
		return cast.actor("a.demir");
	}

	static UUID request() {
		return UUID.randomUUID();
	}

	private CaseFileId open(int daysAgo, PupilInput pupil, String by, String kind, String text) {
		CaseFileId[] opened = new CaseFileId[1];
		on(daysAgo,
				() -> opened[0] = opening
					.open(new OpenCase(request(), pupil, kind, typedToday(), text, true), cast.actor(by))
					.id());
		return opened[0];
	}

	private void view(CaseFileId id, String by, String text) {
		consultations.giveView(new GiveView(request(), id, text), cast.actor(by));
	}

	private SetPlan plan(CaseFileId id, PlanOutcome next) {
		LocalDate today = today();
		return new SetPlan(request(), id, "Weer elke dag naar school", "Stap voor stap opbouwen, met steun thuis.",
				next, (next == PlanOutcome.PLAN) ? today.plusWeeks(5) : null,
				List.of(new NewAgreement("Opbouwrooster maken met de mentor", school().unit(), null, today.plusDays(7)),
						new NewAgreement("Wekelijks op huisbezoek", cast.actor("g.bos").unit(), null,
								today.plusDays(28))));
	}

	/** The day that holds for the act at hand. */
	LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), clock.getZone());
	}

	private String typedToday() {
		return TYPED.format(today());
	}

}
