package nl.routebord.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.region.HolidayDesk;
import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportStatus;
import nl.routebord.region.ImportView;
import nl.routebord.region.KeepHoliday;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.region.StartImport;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * School holidays: of regions, of a swv and of one school (R-VZ-02). In 2061 nobody
 * counts.
 */
@RoutebordTest
class SchoolHolidayTest {

	private static final Actor SYSTEM = Actor.system("test");

	@LocalServerPort
	private int port;

	@Autowired
	private HolidayDesk desk;

	@Autowired
	private SchoolHolidays holidays;

	@Autowired
	private ImportDesk imports;

	@Autowired
	private Directory directory;

	@Autowired
	private JdbcClient database;

	@AfterEach
	void theHolidaysOfTheOtherTests() {
		database.sql("delete from app.region_school_holiday where from_on > date '2060-01-01'").update();
		database.sql("delete from app.region_holiday_place").update();
	}

	@Test
	void whatLiesOverAnotherOrIsThereTwiceIsRefusedByName() {
		SchoolHoliday autumn = add("Herfst", "2061-10-15", "2061-10-23");
		assertThat(add("Herfst", "2061-10-15", "2061-10-23").id()).as("the same once more").isEqualTo(autumn.id());
		assertThat(codes(() -> add("Extra", "2061-10-23", "2061-10-25")))
			.containsExactly("settings.schooldays.fault.overlap");
		assertThat(codes(() -> add("herfst", "2062-01-03", "2062-01-05")))
			.containsExactly("settings.schooldays.fault.double");
		assertThat(add("Herfst", "2062-10-14", "2062-10-22").year().startYear()).as("of another year").isEqualTo(2062);
		assertThatThrownBy(() -> desk.change(autumn.id(), autumn.version() + 1,
				keep("Herfst", "2061-10-16", "2061-10-23"), SYSTEM))
			.isInstanceOf(Stale.class);
		assertThat(
				desk.change(autumn.id(), autumn.version(), keep("Herfst", "2061-10-16", "2061-10-23"), SYSTEM).from())
			.isEqualTo("2061-10-16");
	}

	@Test
	void aSchoolFollowsItsSwvUnlessItLiesElsewhereAndHasItsOwnDaysOff() {
		add("Herfst", "2061-10-15", "2061-10-23");
		OrganisationId school = school("99AA00");
		assertThat(names(school)).as("nobody said where it lies").isEmpty();
		desk.place("VO9901", HolidayRegion.MIDDLE, SYSTEM);
		assertThat(names(school)).containsExactly("Herfst");
		assertThat(names(school("99CC00"))).as("of another swv").isEmpty();
		Browser office = signedIn("c.visser");
		assertThat(office
			.post("/vakanties", "/vakanties", "kind", "DAY_OFF", "name", "Studiedag", "from", "02-11-2061", "until",
					"02-11-2061")
			.statusCode()).isEqualTo(302);
		assertThat(names(school)).containsExactly("Herfst", "Studiedag");
		assertThat(names(school("99AA01"))).as("of the other location").containsExactly("Herfst");
		assertThat(office.get("/vakanties").body()).contains("Studiedag", "Regio Midden", "De Meander");
		UUID regional = holidays.at(school, LocalDate.EPOCH).get(0).id();
		assertThat(office.get("/vakanties/" + regional).statusCode()).as("not the school's").isEqualTo(404);
		assertThat(signedIn("m.veenstra").get("/vakanties?school=99AA00").body()).contains("Studiedag");
		desk.place("99AA00", HolidayRegion.NORTH, SYSTEM);
		assertThat(names(school)).containsExactly("Studiedag");
	}

	@Test
	void aParentReadsTheHolidaysOfTheSchoolOfItsChild() {
		UUID south = desk
			.add(new KeepHoliday(HolidayRegion.SOUTH, HolidayKind.HOLIDAY, "Carnaval 61", LocalDate.of(2061, 2, 12),
					LocalDate.of(2061, 2, 20)), SYSTEM)
			.id();
		add("Herfst 61", "2061-10-15", "2061-10-23");
		desk.place("VO9901", HolidayRegion.MIDDLE, SYSTEM);
		String body = signedIn("ouder.dewal").get("/vakanties").body();
		assertThat(body).contains("Dit telt voor De Meander", "Herfst 61").doesNotContain("Carnaval 61", "regio=");
		desk.remove(south, SYSTEM);
	}

	@Test
	void anAdministratorChangesAndRemovesInThePages() {
		Browser admin = signedIn("b.heerema");
		assertThat(admin
			.post("/vakanties", "/vakanties", "region", "", "kind", "", "name", "", "from", "31-06-2061", "until", "")
			.statusCode()).isEqualTo(422);
		assertThat(admin
			.post("/vakanties", "/vakanties", "region", "SOUTH", "kind", "HOLIDAY", "name", "Kerst 61", "from",
					"24-12-2061", "until", "08-01-2062")
			.statusCode()).isEqualTo(302);
		UUID id = database.sql("select id from app.region_school_holiday where name = 'Kerst 61'")
			.query(UUID.class)
			.single();
		String page = "/vakanties/" + id;
		assertThat(admin
			.post(page, page, "version", "0", "kind", "HOLIDAY", "name", "Kerst 61", "from", "24-12-2061", "until",
					"01-12-2061")
			.body()).contains("hoogstens tien weken");
		assertThat(admin.get("/vakanties?regio=SOUTH").body()).contains("Kerst 61", "2061/2062");
		assertThat(admin.get("/vakanties?regio=NORTH").body()).doesNotContain("Kerst 61");
		assertThat(admin.post(page, page + "/weg").statusCode()).isEqualTo(302);
		assertThat(admin.get("/vakanties").body()).doesNotContain("Kerst 61");
		assertThat(admin.post("/vakanties", "/vakanties/regio", "code", "XX0000", "placed", "SOUTH").statusCode())
			.isEqualTo(422);
	}

	@Test
	void aFileGoesInOnceAndTellsItsFaultyRows(@TempDir Path directory) throws IOException {
		Path file = Files.writeString(directory.resolve("vakanties.csv"), """
				soort;regio;schooljaar;naam;van;tot_en_met
				vakantie;midden;2061/2062;Herfst;2061-10-15;2061-10-23
				vakantie;midden;2061/2062;Kerst;2061-12-24;2062-01-08
				vakantie;oost;2061/2062;Kerst;2061-12-24;2062-01-08
				vakantie;midden;2060/2061;Mei;2062-04-29;2062-05-07
				vakantie;midden;2061/2062;Extra;2061-10-20;2061-10-30
				vrije dag;midden;2061/2062;Studie;31-11-2061;2061-12-01
				""");
		ImportView tried = read(file, true);
		assertThat(tried.status()).isEqualTo(ImportStatus.DONE);
		assertThat(List.of(tried.added(), tried.faulty())).containsExactly(2L, 4L);
		assertThat(ofMiddle()).as("tried only").isEmpty();
		assertThat(List.of(read(file, false).added(), read(file, false).unchanged())).containsExactly(2L, 2L);
		assertThat(ofMiddle()).containsExactly("Herfst", "Kerst");
		Files.writeString(file, """
				soort;regio;schooljaar;naam;van;tot_en_met
				vakantie;midden;2061-2062;Herfst;2061-10-16;2061-10-24
				""");
		assertThat(read(file, false).changed()).isEqualTo(1);
		assertThat(ofMiddle()).containsExactly("Herfst", "Kerst");
	}

	@Test
	void nobodyElseKeepsThem() {
		Actor parent = Actor.person(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()), school("99AA00"),
				Role.SCHOOL_CARE_COORDINATOR);
		assertThatThrownBy(() -> desk.add(keep("Vrij", "2061-10-15", "2061-10-16"), parent))
			.isInstanceOf(NotFound.class);
		assertThat(signedIn("r.schouten").get("/vakanties?school=99AA00").statusCode()).isEqualTo(200);
	}

	private ImportView read(Path file, boolean dryRun) {
		return imports.run(new StartImport(ImportKind.SCHOOL_HOLIDAYS, file, dryRun), SYSTEM, (line) -> {
		});
	}

	private List<String> ofMiddle() {
		return holidays.ofRegions()
			.stream()
			.filter((one) -> one.from().getYear() > 2060)
			.map(SchoolHoliday::name)
			.toList();
	}

	private static List<String> codes(Runnable act) {
		try {
			act.run();
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map((fault) -> fault.code()).toList();
		}
	}

	private List<String> names(OrganisationId organisation) {
		return holidays.at(organisation, LocalDate.of(2061, 1, 1)).stream().map(SchoolHoliday::name).toList();
	}

	private OrganisationId school(String code) {
		return directory.organisation(OrganisationKind.SCHOOL_LOCATION, code).map(OrganisationView::id).orElseThrow();
	}

	private SchoolHoliday add(String name, String from, String until) {
		return desk.add(keep(name, from, until), SYSTEM);
	}

	private static KeepHoliday keep(String name, String from, String until) {
		return new KeepHoliday(HolidayRegion.MIDDLE, HolidayKind.HOLIDAY, name, LocalDate.parse(from),
				LocalDate.parse(until));
	}

	private Browser signedIn(String username) {
		Browser browser = new Browser(port);
		browser.signIn(username);
		return browser;
	}

}
