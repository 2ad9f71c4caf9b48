package nl.routebord.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.leerplicht.AddPupil;
import nl.routebord.leerplicht.DecideExemption;
import nl.routebord.leerplicht.Declarer;
import nl.routebord.leerplicht.ExemptionDesk;
import nl.routebord.leerplicht.ExemptionKind;
import nl.routebord.leerplicht.FollowUpDesk;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.leerplicht.LadderDesk;
import nl.routebord.leerplicht.LadderStep;
import nl.routebord.leerplicht.NameLadderPerson;
import nl.routebord.leerplicht.ReceiveExemption;
import nl.routebord.leerplicht.StepKind;
import nl.routebord.leerplicht.TakeStep;
import nl.routebord.route.CaseFileId;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leerplicht of Waterdam: an investigation that has just begun and one with a warning, an
 * exemption that holds and one to judge. All or nothing, once.
 */
@Component
@Profile("demo")
@Order(22)
class DemoLeerplicht implements ApplicationRunner {

	/** One of the jobs of {@code app.database_job}. */
	private static final String JOB = "demo";

	private static final int DECLARED_DAYS_AGO = 20;

	private final FollowUpDesk followUps;

	private final IntakeDesk intake;

	private final ExemptionDesk exemptions;

	private final LadderDesk ladder;

	private final Cast cast;

	private final DemoClock clock;

	private final JdbcClient database;

	DemoLeerplicht(FollowUpDesk followUps, IntakeDesk intake, ExemptionDesk exemptions, LadderDesk ladder, Cast cast,
			DemoClock clock, JdbcClient database) {
		this.followUps = followUps;
		this.intake = intake;
		this.exemptions = exemptions;
		this.ladder = ladder;
		this.cast = cast;
		this.clock = clock;
		this.database = database;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		Acting.overAll(JOB, this::fill);
	}

	private void fill() {
		boolean present = database.sql("select exists (select from app.leerplicht_exemption)")
			.query(Boolean.class)
			.single();
		if (!present) {
			investigations();
			exemptions();
			called();
		}
	}

	private void investigations() {
		caseOf("Groot").forEach((caseFile) -> intake.takeIn(UUID.randomUUID(), caseFile, officer()));
		caseOf("Visser").forEach((caseFile) -> {
			UUID id = intake.takeIn(UUID.randomUUID(), caseFile, officer());
			step(id, StepKind.PARENTS_HEARD, "", "De ouders zien dat hun kind vastloopt en willen hulp.");
			step(id, StepKind.PUPIL_HEARD, "", "Wil wel naar school, maar niet naar deze klas.");
			step(id, StepKind.ROUTE, "VOLUNTARY_HELP", "Er spelen zorgen achter het verzuim.");
			step(id, StepKind.INVITED, "BOTH", "Om 14.00 uur op het gemeentehuis, over de terugkeer naar school.");
			step(id, StepKind.INTERVENTION, "WARNING", "Afspraken van vorige week zijn niet nagekomen.");
		});
	}

	private void exemptions() {
		UUID fit = child("Liv Verbeek", 9);
		UUID held = exemptions.receive(fit,
				new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5_A, today(),
						today().minusDays(DECLARED_DAYS_AGO), Declarer.DESIGNATED_DOCTOR, false, false, false, false,
						today(), null),
				officer());
		exemptions.decide(held, null, new DecideExemption(true, ""), officer());
		exemptions.receive(child("Bram Oosterhuis", 15), new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART3A,
				today(), null, null, false, false, true, false, today(), null), officer());
	}

	/** Who is called when nobody acts for a child at home. */
	private void called() {
		named(LadderStep.TEAM, cast.actor("r.schouten").organisation(), cast.actor("g.bos"));
		named(LadderStep.POWER, cast.actor("t.mulder").organisation(), cast.actor("t.mulder"));
	}

	private void named(LadderStep step, OrganisationId where, Actor who) {
		ladder.name(new NameLadderPerson(UUID.randomUUID(), where, step, who.user(), who.unit()),
				cast.actor("b.heerema"));
	}

	private UUID child(String name, int years) {
		return exemptions.add(new AddPupil(UUID.randomUUID(), name, today().minusYears(years).minusMonths(2)),
				officer());
	}

	private void step(UUID id, StepKind kind, String word, String text) {
		followUps.take(id, null, new TakeStep(UUID.randomUUID(), kind, word, today(), text, null), officer());
	}

	/** In which somebody of this name stands. */
	private List<CaseFileId> caseOf(String lastName) {
		return database.sql("""
				select c.id from app.route_case_file c join app.pupil_pupil p on p.id = c.pupil_id
				where p.last_name = :name and c.state <> 'CLOSED' order by c.number limit 1
				""").param("name", lastName).query(UUID.class).list().stream().map(CaseFileId::new).toList();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private Actor officer() {
		return cast.actor("r.schouten");
	}

}
