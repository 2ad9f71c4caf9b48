package nl.routebord.route;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.Accessions;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A region of its own for tests of cases: two swv's, two municipalities, one board with
 * two schools and one school in the other region.
 */
@Component
public class RouteRegion {

	private static final AtomicInteger PUPILS = new AtomicInteger();

	private static final Actor SETUP = Actor.system("test");

	private final OrganisationDesk desk;

	private final AccessionDesk accessions;

	private final Accessions inForce;

	public RouteRegion(OrganisationDesk desk, AccessionDesk accessions, Accessions inForce) {
		this.desk = desk;
		this.accessions = accessions;
		this.inForce = inForce;
	}

	/** Takes part in the modelconvenant from long ago, if it did not yet. */
	public void accede(OrganisationId organisation) {
		if (!inForce.inForce(organisation, LocalDate.now())) {
			LocalDate from = LocalDate.now().minusYears(3);
			accessions.record(RecordAccession.of(organisation, from, from, null), SETUP);
		}
	}

	public Actor careCoordinator() {
		return actor(school("88AA00", swv("VO8801")), Role.SCHOOL_CARE_COORDINATOR);
	}

	public Actor mentor() {
		return actor(school("88AA00", swv("VO8801")), Role.SCHOOL_MENTOR);
	}

	public Actor coordinatorOfOtherSchoolOfTheBoard() {
		return actor(school("88AA01", swv("VO8801")), Role.SCHOOL_CARE_COORDINATOR);
	}

	public Actor coordinatorElsewhere() {
		return actor(school("88CC00", swv("VO8802")), Role.SCHOOL_CARE_COORDINATOR);
	}

	public Actor consultant() {
		return actor(swv("VO8801"), Role.SWV_CONSULTANT);
	}

	public Actor secretariat() {
		return actor(swv("VO8801"), Role.SWV_SECRETARIAT);
	}

	public Actor consultantOfOtherSwv() {
		return actor(swv("VO8802"), Role.SWV_CONSULTANT);
	}

	public Actor attendanceOfficer() {
		return actor(municipality("8801"), Role.ATTENDANCE_OFFICER);
	}

	public Actor attendanceOfficerElsewhere() {
		return actor(municipality("8802"), Role.ATTENDANCE_OFFICER);
	}

	public Actor familyWorker() {
		return actor(municipality("8801"), Role.FAMILY_WORKER);
	}

	public Actor officerOfSwv() {
		return actor(swv("VO8801"), Role.DATA_PROTECTION_OFFICER);
	}

	/** Of the board of the school, which has no officer of its own. */
	public Actor officerOfBoard() {
		return actor(organisation(OrganisationKind.SCHOOL_BOARD, "88A", null, null), Role.DATA_PROTECTION_OFFICER);
	}

	public Actor officerOfMunicipality() {
		return actor(municipality("8801"), Role.DATA_PROTECTION_OFFICER);
	}

	public Actor officerElsewhere() {
		return actor(swv("VO8802"), Role.DATA_PROTECTION_OFFICER);
	}

	/** Every unit is opened first, so that a case finds all of them. */
	public RouteRegion opened() {
		List.of(careCoordinator(), mentor(), coordinatorOfOtherSchoolOfTheBoard(), coordinatorElsewhere(), consultant(),
				secretariat(), consultantOfOtherSwv(), attendanceOfficer(), attendanceOfficerElsewhere(),
				officerOfMunicipality(), familyWorker(), officerOfSwv(), officerOfBoard());
		return this;
	}

	/** A pupil nobody else has: the name is new each time. */
	public static PupilInput pupil(String pgn) {
		return pupil("Proef" + PUPILS.incrementAndGet() + "x" + System.nanoTime(), pgn, "88AA00", "8801");
	}

	public static PupilInput pupil(String lastName, String pgn, String school, String municipality) {
		return new PupilInput("Noor", "van", lastName, "12-03-2012", pgn, "Dijk", "12 a", "1005 AB", "Waterdam", false,
				municipality, school, school.isEmpty() ? "" : "VO", "3hb", "01-08-2026",
				List.of(new GuardianInput("M. Ouder", true, "ouder@voorbeeld.nl", "0612345678", "", "", "", "")));
	}

	public static OpenCase signal(PupilInput pupil) {
		return new OpenCase(UUID.randomUUID(), pupil, "WORRY",
				DateTimeFormatter.ofPattern("dd-MM-uuuu").format(LocalDate.now().minusDays(1)),
				"Noor komt al twee weken niet.", false);
	}

	/** A BSN that passes the 11-test, from any number. */
	public static String pgn(int seed) {
		for (int tail = 0;; tail++) {
			String nine = "%09d".formatted(200_000_000 + seed * 100 + tail);
			int sum = -(nine.charAt(8) - '0');
			for (int place = 0; place < 8; place++) {
				sum += (9 - place) * (nine.charAt(place) - '0');
			}
			if (sum % 11 == 0) {
				return nine;
			}
		}
	}

	private OrganisationId swv(String code) {
		return organisation(OrganisationKind.SWV, code, null, null);
	}

	private OrganisationId municipality(String code) {
		return organisation(OrganisationKind.MUNICIPALITY, code, null, null);
	}

	private OrganisationId school(String brin, OrganisationId swv) {
		OrganisationId board = organisation(OrganisationKind.SCHOOL_BOARD, "88" + brin.substring(2, 3), null, null);
		return organisation(OrganisationKind.SCHOOL_LOCATION, brin, board, swv);
	}

	private OrganisationId organisation(OrganisationKind kind, String code, @Nullable OrganisationId parent,
			@Nullable OrganisationId swv) {
		return desk.register(new RegisterOrganisation(kind, code, "Proef " + code, "Proefdam", parent, swv)).id();
	}

	private Actor actor(OrganisationId organisation, Role role) {
		UnitId unit = desk.openUnit(organisation, role, "Proef " + role.name());
		return Actor.person(new UserId(UUID.nameUUIDFromBytes(unit.value().toString().getBytes())), unit, organisation,
				role);
	}

}
