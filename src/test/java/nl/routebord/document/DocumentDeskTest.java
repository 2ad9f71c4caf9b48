package nl.routebord.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoutebordTest
class DocumentDeskTest {

	@Autowired
	private DocumentDesk desk;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private RouteRegion region;

	@Autowired
	private JdbcClient database;

	private final Actor school = actor(Role.SCHOOL_CARE_COORDINATOR);

	private final Actor secretariat = actor(Role.SWV_SECRETARIAT);

	private final Actor expert = actor(Role.SWV_EXPERT);

	private final Actor officer = actor(Role.ATTENDANCE_OFFICER);

	private CaseFacts facts;

	/** The journal line of a document needs its case; who takes part in it is made up. */
	@BeforeEach
	void openACase() {
		UUID caseFile = opening.open(RouteRegion.signal(RouteRegion.pupil("")), region.opened().careCoordinator())
			.id()
			.value();
		facts = new CaseFacts(caseFile, school.unit(), Set.of(Phase.P4),
				List.of(party(school), party(secretariat), party(expert), party(officer)));
		facts.parties()
			.forEach((party) -> database.sql("""
					insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on)
					values (:case, :unit, :role, :organisation, 'OWN', current_date)""")
				.param("case", caseFile)
				.param("unit", party.unit().value())
				.param("role", party.role().name())
				.param("organisation", party.organisation().value())
				.update());
	}

	@Test
	void documentIsStoredHashedAndHandedOverAsItCame() {
		byte[] pdf = Samples.pdf();
		DocumentView stored = desk.store(handIn(DataCategory.HEALTH, "Rapport.PDF", pdf), facts, school);
		assertThat(stored.mediaType()).isEqualTo("application/pdf");
		assertThat(stored.sha256()).isEqualTo(Sha256.of(pdf));
		DocumentContent content = desk.open(stored.id(), facts, expert);
		assertThat(content.bytes()).isEqualTo(pdf);
		assertThat(content.fileName()).isEqualTo("Rapport.PDF");
		assertThat(lines("DOCUMENT_ADDED")).isOne();
		assertThat(lines("DOCUMENT_OPENED")).isOne();
	}

	@Test
	void eachSeesWhatThePolicyLeaves() {
		desk.store(handIn(DataCategory.OPP, "opp.pdf", Samples.pdf()), facts, school);
		desk.store(handIn(DataCategory.HEALTH, "rapport.pdf", Samples.pdf()), facts, school);
		assertThat(desk.list(facts, school)).hasSize(2);
		assertThat(desk.list(facts, expert)).extracting(DocumentView::redacted).containsExactly(false, false);
		assertThat(desk.list(facts, officer)).isEmpty();
		assertThat(desk.list(facts, secretariat)).singleElement().satisfies((view) -> {
			assertThat(view.redacted()).isTrue();
			assertThat(view.category()).isEqualTo(DataCategory.OPP);
			assertThat(view.storedOn()).isNotNull();
			assertThat(view).hasAllNullFieldsOrPropertiesExcept("id", "category", "storedOn", "sourceUnit", "redacted");
		});
	}

	@Test
	void whatMayNotBeReadIsNotThere() {
		DocumentView opp = desk.store(handIn(DataCategory.OPP, "opp.pdf", Samples.pdf()), facts, school);
		assertThatThrownBy(() -> desk.open(opp.id(), facts, secretariat)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.open(opp.id(), facts, officer)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.list(facts, actor(Role.SWV_EXPERT))).isInstanceOf(NotFound.class);
		CaseFacts other = new CaseFacts(UUID.randomUUID(), school.unit(), Set.of(Phase.P4), List.of(party(school)));
		assertThatThrownBy(() -> desk.open(opp.id(), other, school)).as("id of another case")
			.isInstanceOf(NotFound.class);
		assertThat(lines("DOCUMENT_OPENED")).as("one line for each refusal").isEqualTo(2);
	}

	@Test
	void sentTwiceIsStoredOnce() {
		NewDocument first = handIn(DataCategory.OPP, "opp.pdf", Samples.pdf());
		byte[] same = Samples.pdf();
		NewDocument one = new NewDocument(first.request(), "Plan", DataCategory.OPP, "opp.pdf", stream(same));
		NewDocument two = new NewDocument(first.request(), "Plan", DataCategory.OPP, "opp.pdf", stream(same));
		DocumentView stored = desk.store(one, facts, school);
		assertThat(desk.store(two, facts, school)).isEqualTo(stored);
		assertThat(desk.list(facts, school)).hasSize(1);
		NewDocument other = new NewDocument(first.request(), "Plan", DataCategory.OPP, "opp.png",
				stream(Samples.image("png", 3, 3)));
		assertThatThrownBy(() -> desk.store(other, facts, school)).isInstanceOf(Conflict.class);
	}

	@Test
	void onlyWhoMayAddsAndOnlyKindsOfItsOwn() {
		assertThatThrownBy(() -> desk.store(handIn(DataCategory.OPP, "x.pdf", Samples.pdf()), facts, secretariat))
			.isInstanceOf(NotAllowed.class);
		assertThat(faults(handIn(DataCategory.HEALTH, "x.pdf", Samples.pdf()), officer))
			.containsExactly("document.category-not-yours");
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnce() {
		NewDocument wrong = new NewDocument(UUID.randomUUID(), " ", DataCategory.ADVICE, "123456782.exe",
				stream(Samples.text("MZ")));
		assertThat(faults(wrong, officer)).containsExactly("document.title-missing", "document.category-not-yours",
				"document.bsn-in-name", "document.type-not-taken");
	}

	@Test
	void fileAboveTheLimitIsRefusedWithoutReadingItWhole() {
		EndlessStream endless = new EndlessStream();
		NewDocument huge = new NewDocument(UUID.randomUUID(), "Groot", DataCategory.OPP, "x.pdf", endless);
		assertThat(faults(huge, school)).containsExactly("document.too-large");
		assertThat(endless.read).isLessThan(22L * 1024 * 1024);
	}

	@Test
	void nameWithABsnIsRefusedWhereTheSwvMayCome() {
		assertThat(faults(handIn(DataCategory.OPP, "opp 123456782.pdf", Samples.pdf()), school))
			.containsExactly("document.bsn-in-name");
	}

	@Test
	void nameLongerThanAnyComputerKeepsIsNotAFileThatIsTooLarge() {
		assertThat(faults(handIn(DataCategory.OPP, "ب".repeat(252) + ".pdf", Samples.pdf()), school))
			.containsExactly("document.name-too-long");
		assertThat(faults(handIn(DataCategory.OPP, "ب".repeat(251) + ".pdf", Samples.pdf()), school)).isEmpty();
	}

	@Test
	void hostileNameIsStoredHarmless() {
		DocumentView stored = desk.store(handIn(DataCategory.OPP, "../..\\CON\u202E\u0000.pdf", Samples.pdf()), facts,
				school);
		assertThat(stored.fileName()).isEqualTo("_CON.pdf");
	}

	private List<String> faults(NewDocument document, Actor actor) {
		try {
			desk.store(document, facts, actor);
			return List.of();
		}
		catch (RuleViolated ex) {
			return ex.faults().stream().map(Fault::code).toList();
		}
	}

	private long lines(String action) {
		return database.sql("select count(*) from app.audit_entry where case_file = :case and action = :action")
			.param("case", facts.caseFile())
			.param("action", action)
			.query(Long.class)
			.single();
	}

	private static NewDocument handIn(DataCategory category, String name, byte[] content) {
		return new NewDocument(UUID.randomUUID(), "Een document", category, name, stream(content));
	}

	private static InputStream stream(byte[] content) {
		return new ByteArrayInputStream(content);
	}

	private static CaseParty party(Actor actor) {
		return new CaseParty(actor.unit(), actor.role(), actor.organisation(), RelationKind.OWN);
	}

	private static Actor actor(Role role) {
		return Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(), role);
	}

	private static final class EndlessStream extends InputStream {

		private long read;

		@Override
		public int read() {
			read++;
			return 'x';
		}

	}

}
