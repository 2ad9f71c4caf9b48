package nl.routebord.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoutebordTest
class ImportDeskTest {

	private static final Path FIXTURES = Path.of("src/test/resources/region");

	private static final Path SHARED = Path.of(System.getProperty("routebord.shared-data", "../shared/data"));

	private static final Actor COMMAND = Actor.system("import");

	@Autowired
	private ImportDesk desk;

	@Autowired
	private Regions regions;

	@Autowired
	private Directory directory;

	@Autowired
	private ImportLock lock;

	@Autowired
	private JdbcClient database;

	@TempDir
	private Path folder;

	/** The fixtures' own rows go; what other tests and the demo region brought stays. */
	@BeforeEach
	void forgetFixtures() {
		database.sql(
				"delete from app.region_postcode where postcode4 in ('1001','1002','1007','1008','2001','2002','3001')")
			.update();
	}

	@Test
	void rowsAreAddedThenUnchangedThenChanged() throws IOException {
		assertThat(counts(run(ImportKind.POSTCODE_SWV, "postcodes.csv", false))).containsExactly(5L, 0L, 0L, 0L);
		assertThat(counts(run(ImportKind.POSTCODE_SWV, "postcodes.csv", false))).containsExactly(0L, 0L, 5L, 0L);
		var moved = Files.writeString(folder.resolve("moved.csv"),
				Files.readString(FIXTURES.resolve("postcodes.csv")).replace("2002;Tweedal", "2002;Nieuwdal"));
		var view = desk.run(new StartImport(ImportKind.POSTCODE_SWV, moved, false), COMMAND, line -> {
		});
		assertThat(counts(view)).containsExactly(0L, 1L, 4L, 0L);
		assertThat(regions.area("2002 AB")).contains(new PostcodeArea("2002", "Nieuwdal", "PO9902", "VO9902"));
		assertThat(regions.area("2002")).isPresent();
		assertThat(regions.area("9")).isEmpty();
	}

	@Test
	void aDryRunTellsTheSameAndStoresNothing() {
		assertThat(counts(run(ImportKind.POSTCODE_SWV, "postcodes-faulty.csv", true))).containsExactly(2L, 0L, 0L, 7L);
		assertThat(regions.area("1001")).isEmpty();
		assertThat(counts(run(ImportKind.POSTCODE_SWV, "postcodes-faulty.csv", false))).containsExactly(2L, 0L, 0L, 7L);
		assertThat(regions.area("1001")).isPresent();
	}

	@Test
	void faultyRowsAreKeptAndWalkedPageByPage() {
		var view = run(ImportKind.POSTCODE_SWV, "postcodes-faulty.csv", false);
		var first = desk.lines(view.id(), null, 4, COMMAND);
		var second = desk.lines(view.id(), first.next(), 4, COMMAND);
		assertThat(first.items()).extracting(ImportLine::line).containsExactly(3L, 4L, 5L, 6L);
		assertThat(second.items()).extracting(ImportLine::line).containsExactly(7L, 9L, 10L);
		assertThat(second.next()).isNull();
		assertThatThrownBy(() -> desk.lines(view.id(), "x", 4, COMMAND)).isInstanceOf(RuleViolated.class);
	}

	@Test
	void schoolLocationsComeUnderTheirBoardAndTheSwvOfTheirPostcode() {
		run(ImportKind.POSTCODE_SWV, "postcodes.csv", false);
		run(ImportKind.DUO_VESTIGINGEN_VO, "vestigingen.csv", false);
		assertThat(counts(run(ImportKind.DUO_VESTIGINGEN_VO, "vestigingen.csv", false))).containsExactly(0L, 0L, 4L,
				0L);
		var overkant = directory.organisation(OrganisationKind.SCHOOL_LOCATION, "99ZZ04").orElseThrow();
		assertThat(overkant.name()).isEqualTo("De Overkant");
		assertThat(overkant.swv()).isEqualTo(id(OrganisationKind.SWV, "VO9902"));
		assertThat(overkant.parent()).isEqualTo(id(OrganisationKind.SCHOOL_BOARD, "09002"));
		assertThat(directory.organisation(OrganisationKind.SCHOOL_BOARD, "09002").orElseThrow().name())
			.isEqualTo("Schoolbestuur 09002");
		assertThat(directory.organisation(OrganisationKind.SCHOOL_LOCATION, "03OQ01").orElseThrow().name())
			.isEqualTo("'t Baken, Vakschool & Co voor Vmbo/Mavo");
		assertThat(directory.organisation(OrganisationKind.MUNICIPALITY, "0902").orElseThrow().name())
			.isEqualTo("Tweedal");
	}

	@Test
	void aPostcodeWithoutAreaMakesTheLocationFaulty() {
		var lines = new ArrayList<ImportLine>();
		var view = desk.run(new StartImport(ImportKind.DUO_VESTIGINGEN_VO, FIXTURES.resolve("vestigingen.csv"), true),
				COMMAND, lines::add);
		assertThat(view.status()).isEqualTo(ImportStatus.DONE);
		assertThat(lines).extracting(ImportLine::code).containsOnly("postcode-unknown");
	}

	@Test
	void aZipIsRefusedWithItsReason() throws IOException {
		var zip = Files.write(folder.resolve("a.zip"), new byte[] { 'P', 'K', 3, 4, 0, 0 });
		var view = desk.run(new StartImport(ImportKind.POSTCODE_SWV, zip, false), COMMAND, line -> {
		});
		assertThat(view.status()).isEqualTo(ImportStatus.REFUSED);
		assertThat(view.reason().orElseThrow().key()).isEqualTo("region.import.refused.zip");
		assertThat(zip).exists();
	}

	@Test
	void anImportInTheBackgroundTakesTheFileAway() throws IOException {
		var file = Files.copy(FIXTURES.resolve("postcodes.csv"), folder.resolve("mine.csv"));
		var id = desk.start(new StartImport(ImportKind.POSTCODE_SWV, file, true), admin());
		await().atMost(Duration.ofSeconds(20)).until(() -> !desk.view(id, admin()).running() && Files.notExists(file));
		var view = desk.view(id, admin());
		assertThat(view.status()).isEqualTo(ImportStatus.DONE);
		assertThat(view.lines()).isEqualTo(5);
		assertThat(view.linesRead()).isEqualTo(5);
		assertThat(view.startedBy()).contains(admin().user());
	}

	@Test
	void oneAtATime() {
		var held = lock.take().orElseThrow();
		held.during(() -> assertThatThrownBy(() -> run(ImportKind.POSTCODE_SWV, "postcodes.csv", true))
			.isInstanceOfSatisfying(Conflict.class, busy -> assertThat(busy.code()).isEqualTo("region.import.busy")));
	}

	@Test
	void anImportThatDiedIsToldToBeInterruptedAndCanBeRunAgain() {
		var view = run(ImportKind.POSTCODE_SWV, "postcodes.csv", true);
		database.sql("update app.region_import set status = 'RUNNING', finished_at = null where id = ?")
			.param(view.id().value())
			.update();
		desk.tellInterrupted();
		assertThat(desk.view(view.id(), COMMAND).status()).isEqualTo(ImportStatus.INTERRUPTED);
		assertThat(run(ImportKind.POSTCODE_SWV, "postcodes.csv", true).status()).isEqualTo(ImportStatus.DONE);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "FUNCTIONAL_ADMIN", "ATTENDANCE_OFFICER", "SYSTEM" })
	void nobodyElseKnowsThatImportsExist(Role role) {
		var actor = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(), role);
		assertThatThrownBy(() -> desk.latest(null, 10, actor)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.view(ImportId.fresh(), actor)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.start(new StartImport(ImportKind.POSTCODE_SWV, Path.of("x"), true), actor))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void theReferenceDataOfTheIssueGoesIn() {
		assumeThat(SHARED).as("the reference data of the project, ../shared/data").isDirectory();
		var postcodes = new StartImport(ImportKind.POSTCODE_SWV, SHARED.resolve("postcode-swv.csv"), false);
		assertThat(desk.run(postcodes, COMMAND, line -> {
		}).faulty()).isEqualTo(3);
		assertThat(counts(desk.run(postcodes, COMMAND, line -> {
		}))).containsExactly(0L, 0L, 4_043L, 3L);
		assertThat(dividedMunicipalities()).hasSize(13);

		var schools = new StartImport(ImportKind.DUO_VESTIGINGEN_VO, SHARED.resolve("duo-vestigingen-vo-utrecht.csv"),
				false);
		assertThat(desk.run(schools, COMMAND, line -> {
		}).faulty()).isZero();
		assertThat(counts(desk.run(schools, COMMAND, line -> {
		}))).containsExactly(0L, 0L, 69L, 0L);
		var school = directory.organisation(OrganisationKind.SCHOOL_LOCATION, "17AN01").orElseThrow();
		assertThat(school.swv()).isPresent();
		assertThat(school.parent()).isEqualTo(id(OrganisationKind.SCHOOL_BOARD, "13360"));
	}

	private Map<String, Set<String>> dividedMunicipalities() {
		return database.sql("""
				select municipality_name, swv_vo from app.region_postcode
				 where municipality_name in (select municipality_name from app.region_postcode
				                              group by municipality_name having count(distinct swv_vo) > 1)
				   and swv_vo < 'VO99'
				""")
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
	}

	private ImportView run(ImportKind kind, String fixture, boolean dryRun) {
		return desk.run(new StartImport(kind, FIXTURES.resolve(fixture), dryRun), COMMAND, line -> {
		});
	}

	private Optional<OrganisationId> id(OrganisationKind kind, String code) {
		return directory.organisation(kind, code).map(OrganisationView::id);
	}

	private static List<Long> counts(ImportView view) {
		return List.of(view.added(), view.changed(), view.unchanged(), view.faulty());
	}

	private static Actor admin() {
		return ADMIN;
	}

	private static final Actor ADMIN = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.FUNCTIONAL_ADMIN);

}
