package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportLine;
import nl.routebord.region.ImportStatus;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a municipality received before it worked with this, read in by its leerplicht. */
@RoutebordTest
class BacklogTest {

	private static final int LINES = 40;

	@Autowired
	private ImportDesk desk;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ReceivedReportDesk leerplicht;

	@Autowired
	private ReportReading reading;

	@Autowired
	private AbsenceDesk absence;

	@Autowired
	private RollDesk roll;

	@Autowired
	private Directory directory;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void reportsGoInOnceAndAreReadByTheMunicipalityAlone() throws IOException {
		String mark = mark();
		ImportView first = run(file(mark));
		assertThat(first.status()).isEqualTo(ImportStatus.DONE);
		assertThat(List.of(first.added(), first.unchanged(), first.faulty())).containsExactly(40L, 0L, 0L);
		ImportView again = run(file(mark));
		assertThat(List.of(again.added(), again.unchanged(), again.faulty())).containsExactly(0L, 40L, 0L);
		UUID unit = officer().unit().value();
		UUID id = database.queryForObject(
				"select r.id from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id where p.number = ? and r.state = 'IN_TREATMENT' order by r.begin_on limit 1",
				UUID.class, mark + "0");
		assertThat(database.queryForObject("select form_sealed from app.absence_report where id = ?", String.class, id))
			.isNotEmpty()
			.doesNotContain("Gesprek");
		ReportView view = reading.view(id, officer());
		assertThat(view.form().orElseThrow().schoolAction()).isEqualTo("Gesprek met ouders gevoerd");
		assertThat(view.pupil()).isEqualTo("Vera de Proef0");
		for (String stranger : List.of("n.leerplicht", "k.dewit", "f.elzinga", "m.veenstra")) {
			assertThatThrownBy(() -> reading.view(id, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
		}
		UUID caseFile = database.queryForObject("select id from app.route_case_file order by number limit 1",
				UUID.class);
		database.update("update app.absence_report set case_file_id = ? where id = ?", caseFile, id);
		assertThat(reading.own(new CaseFileId(caseFile), true, officer())).as("in the copy for the family too")
			.extracting(ReportView::id)
			.contains(id);
		database.update("update app.absence_report set case_file_id = null where id = ?", id);
		assertThat(roll.list(mark, stage.actor("c.visser"))).as("on no roll of a school").isEmpty();
		assertThatThrownBy(() -> absence.file(view.pupilId(), stage.actor("c.visser"))).isInstanceOf(NotFound.class);
		leerplicht.answer(id, view.version(),
				new AnswerReport(ReportState.CLOSED, CloseReason.BACK_AT_SCHOOL, CloseExplanation.SEEN), officer());
		run(file(mark));
		assertThat(reading.view(id, officer()).state()).as("what was done stands").isEqualTo(ReportState.CLOSED);
		assertThat(database.queryForObject(
				"select count(*) from app.absence_report where receiver_id = ? and pupil_id in (select id from app.absence_pupil where number like ?)",
				Integer.class, unit, mark + "%"))
			.isEqualTo(LINES);
		assertThat(database.queryForList("select action from app.audit_entry where subject = ?", String.class,
				first.id().value()))
			.containsExactly("IMPORT_ABSENCE_REPORTS");
	}

	@Test
	void aFaultyLineIsToldWithoutWhatStandsThere() throws IOException {
		String mark = mark();
		List<String> lines = new ArrayList<>(List.of(BacklogFile.header()));
		String good = BacklogFile.line(mark, 0, schools(), stage.today());
		lines.add(good);
		lines.add(good.replace("Vera", ""));
		lines.add(good.replace(";VO;", ";HO;"));
		lines.add(good.replace("REL_16_IN_4", "VERZUIM"));
		lines.add(good.replace(";CLOSED;", ";PREPARED;"));
		lines.add(good.replace(";Vera;", ";123456789;Vera;"));
		lines.add(good.replace("Gesprek met ouders", "\"Gesprek; met \"\"ouders\"\"\""));
		Path file = Files.write(folder.resolve("faults.csv"), lines);
		ImportView view = run(file);
		assertThat(List.of(view.added(), view.unchanged(), view.faulty())).containsExactly(1L, 1L, 5L);
		List<ImportLine> told = desk.lines(view.id(), null, 100, officer()).items();
		assertThat(told).extracting(ImportLine::line).containsExactly(3L, 4L, 5L, 6L, 7L);
		assertThat(told).extracting(ImportLine::code)
			.containsExactly("absence-name", "absence-sector", "absence-kind", "absence-state", "long-row");
		assertThat(told.toString()).doesNotContain("Vera", "Proef", "123456789");
	}

	/** R-REG-02. */
	@Test
	void whatMayNoLongerBeKeptDoesNotComeIn() throws IOException {
		Path file = BacklogFile.write(folder.resolve("old.csv"), mark(), 3, schools(), stage.today().minusYears(3));
		assertThat(run(file).faulty()).isEqualTo(3);
	}

	@Test
	void afterAnInterruptionTheSameFileIsReadOn() throws IOException {
		Path file = file(mark());
		ImportView first = run(file);
		database.update("update app.region_import set status = 'INTERRUPTED', lines_read = 30 where id = ?",
				first.id().value());
		ImportView second = run(file);
		assertThat(second.resumedAfter()).isEqualTo(30);
		assertThat(List.of(second.added(), second.unchanged())).containsExactly(0L, 10L);
		assertThat(second.linesRead()).isEqualTo(LINES);
		assertThat(run(file).resumedAfter()).as("read to its end").isZero();
	}

	@Test
	void nobodyElseReadsItInOrSeesHowItWent() throws IOException {
		Path file = file(mark());
		ImportView view = run(file);
		StartImport command = new StartImport(ImportKind.ABSENCE_REPORTS, file, false);
		for (String stranger : List.of("b.heerema", "c.visser", "m.veenstra", "k.dewit")) {
			Actor actor = stage.actor(stranger);
			assertThatThrownBy(() -> desk.run(command, actor, (line) -> {
			})).as(stranger).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.view(view.id(), actor)).as(stranger).isInstanceOf(NotFound.class);
		}
		assertThatThrownBy(() -> desk.view(view.id(), stage.actor("n.leerplicht"))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.run(new StartImport(ImportKind.POSTCODE_SWV, file, false), officer(), (line) -> {
		})).isInstanceOf(NotFound.class);
		assertThat(desk.latest(null, 100, stage.actor("b.heerema")).items()).extracting(ImportView::id)
			.doesNotContain(view.id());
		Browser browser = new Browser(port);
		browser.signIn("r.schouten");
		assertThat(browser.get("/inlezen").body()).contains("verzuimmeldingen").doesNotContain("postcode-swv");
		assertThat(browser.get("/inlezen/" + view.id()).body()).contains("Verzuimmeldingen");
		Browser other = new Browser(port);
		other.signIn("n.leerplicht");
		assertThat(other.get("/inlezen/" + view.id()).statusCode()).isEqualTo(404);
	}

	private ImportView run(Path file) {
		return desk.run(new StartImport(ImportKind.ABSENCE_REPORTS, file, false), officer(), (line) -> {
		});
	}

	private Path file(String mark) throws IOException {
		return BacklogFile.write(folder.resolve("backlog.csv"), mark, LINES, schools(), stage.today());
	}

	private List<String> schools() {
		return List.of(directory.organisation(stage.actor("c.visser").organisation()).orElseThrow().code());
	}

	private static String mark() {
		return "B" + UUID.randomUUID().toString().substring(0, 8) + "-";
	}

	private Actor officer() {
		return stage.actor("r.schouten");
	}

}
