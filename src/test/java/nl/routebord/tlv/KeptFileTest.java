package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.process.ProcessTrace;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What an swv decided on is its own file: it keeps it for its term, and defends it in
 * court, wherever the case has gone (privacy.md A.6, B.8 step 7).
 */
@RoutebordTest
class KeptFileTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private TlvReading reading;

	@Autowired
	private WholeFileDesk wholeFiles;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseReading lists;

	@Autowired
	private CaseAccess access;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void swvReadsItsFileAfterTheCaseLeftItsPhaseAndNothingElse() {
		TlvApplicationId id = refused();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		assertThat(cases.head(caseFile, region.school()).phases()).containsExactly(Phase.P1);
		TlvView file = reading.view(id, region.decider());
		assertThat(file.content()).isNotNull();
		assertThat(file.advices()).allMatch((advice) -> !advice.motivation().isEmpty()).hasSize(2);
		assertThat(file.decision()).isNotNull();
		assertThat(file.decision().letter()).isNotNull();
		assertThat(wholeFiles.inventory(id, region.decider())).isNotEmpty();
		Browser decider = Browser.as(port, "tlv.besluit1", TlvRegion.PASSWORD);
		for (String page : List.of("", "/brief", "/dossier", "/dossier/pdf", "/bezwaar")) {
			assertThat(decider.get("/tlv/" + file.number() + page).statusCode()).as(page).isEqualTo(200);
		}
		TlvView standing = reading.view(id, region.secretary());
		assertThat(standing.status()).isEqualTo(ApplicationStatus.REFUSED);
		assertThat(standing.content()).as("the secretariat keeps the register, not the file").isNull();
		for (Actor swv : Set.of(region.decider(), region.secretary())) {
			assertThat(reading.list(new TlvQuery(TlvQuery.Show.ENDED, null, 100), swv).items()).extracting(TlvRow::id)
				.contains(id);
			assertThat(found(file, caseFile, swv, Optional.empty())).isTrue();
			assertThat(found(file, caseFile, swv, Optional.of(Phase.P7))).as("the case is not closed").isFalse();
			assertThat(cases.head(caseFile, swv).phases()).containsExactly(Phase.P1);
		}
		assertThat(ofOthers(caseFile, region.decider())).isEmpty();
		assertThat(ofOthers(caseFile, region.secretary())).isEmpty();
		assertThatThrownBy(() -> reading.view(id, region.consultant())).isInstanceOf(NotFound.class);
		region.strangers()
			.forEach((stranger) -> assertThatThrownBy(() -> reading.view(id, stranger)).isInstanceOf(NotFound.class));
	}

	@Test
	void nothingOfItIsKeptOnceItIsDestroyed() {
		TlvApplicationId id = region.draft();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		database.update("update app.route_case_file set positions = '{TLV_KEPT}', phases = phases | 128 where id = ?",
				caseFile.value());
		database.update("delete from app.tlv_application where id = ?", id.value());
		assertThat(database.queryForMap("select positions::text, phases from app.route_case_file where id = ?",
				caseFile.value()))
			.containsEntry("positions", "{}")
			.containsEntry("phases", 2);
	}

	/** What the school brought in, as the swv's own roles may read it now. */
	private Set<DataCategory> ofOthers(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		EnumSet<DataCategory> read = EnumSet.allOf(DataCategory.class);
		read.removeIf((category) -> !access
			.decide(actor, facts, RecordFacts.of(category, region.school().unit(), Role.SCHOOL_CARE_COORDINATOR))
			.shows());
		// the name, and what was handed in with the application
		read.removeAll(EnumSet.of(DataCategory.ID_BASIS, DataCategory.TLV_FILE, DataCategory.ADVICE,
				DataCategory.TLV_DECISION));
		return read;
	}

	private boolean found(TlvView file, CaseFileId caseFile, Actor actor, Optional<Phase> phase) {
		String number = cases.head(caseFile, region.school()).number();
		return lists.list(new CaseQuery(number, Optional.empty(), phase, Optional.empty(), null, 10), actor)
			.items()
			.stream()
			.anyMatch((row) -> row.id().equals(file.caseFile()));
	}

	private TlvApplicationId refused() {
		TlvApplicationId id = region.pending();
		region.decide(new ProposeTlv(id, reading.view(id, region.decider()).version(), false, null, null, null, null,
				region.grounds(id, "De steun op school is nog niet benut."), "", "", true, true));
		trace.run("serviceTask_issueDecision", id.value());
		database.update("update app.tlv_application set objection_until = ? where id = ?", region.today().minusDays(1),
				id.value());
		Acting.in(reading.view(id, region.secretary()).caseFile().value(), "test",
				() -> desk.objectionWindowPassed(id, Actor.system("test")));
		return id;
	}

}
