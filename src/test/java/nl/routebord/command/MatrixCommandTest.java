package nl.routebord.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.identity.SignInDesk;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.matrix.MatrixDesk;
import nl.routebord.matrix.ProposeMatrix;
import nl.routebord.sharing.SharingRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A matrix by command: checked and shown like in the pages, proposed, never approved. */
@RoutebordTest
class MatrixCommandTest {

	private static final String REASON = "De FG vroeg om dit te beperken.";

	@Autowired
	private MatrixDesk desk;

	@Autowired
	private SignInDesk signIn;

	@Autowired
	private MessageSource messages;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@Autowired
	private DemoStage stage;

	@TempDir
	private Path directory;

	private final ByteArrayOutputStream said = new ByteArrayOutputStream();

	@Test
	void dryRunSaysWhatChangesAndKeepsNothing() throws Exception {
		int before = proposals();
		assertThat(run(changed(), "b.heerema", "routebord-demo", "--dry-run")).isZero();
		assertThat(said()).contains("ATTENDANCE_OFFICER ANON_CASE P0 T -> -", "Proefgedraaid");
		assertThat(proposals()).isEqualTo(before);
	}

	@Test
	void itProposesOnceAndApprovesNever() throws Exception {
		int before = proposals();
		String from = "--from=" + LocalDate.now(clock).plusDays(40);
		assertThat(run(changed(), "b.heerema", "routebord-demo", from, "--reason=" + REASON)).isZero();
		assertThat(run(changed(), "b.heerema", "routebord-demo", from, "--reason=" + REASON)).isZero();
		assertThat(proposals()).isEqualTo(before + 1);
		assertThat(database.queryForObject(
				"""
						select count(*) from app.sharing_matrix_decision d join app.sharing_matrix_proposal p on p.id = d.proposal_id
						where p.reason = ?""",
				Integer.class, REASON))
			.isZero();
	}

	@Test
	void whatIsWrongIsSaidAndNothingIsProposed() throws Exception {
		int before = proposals();
		assertThat(run(SharingRules.text().replace("LPA,ANON_CASE,,T", "LPA,ANON_CASE,,X"), "b.heerema",
				"routebord-demo", "--dry-run"))
			.isOne();
		assertThat(run(changed(), "b.heerema", "routebord-demo")).isOne();
		assertThat(run(changed(), "b.heerema", "verkeerd", "--dry-run")).isOne();
		assertThat(run(changed(), "a.demir", "routebord-demo", "--dry-run")).isOne();
		assertThat(said()).contains("Regel 202", "geen functioneel beheerder");
		assertThat(proposals()).isEqualTo(before);
	}

	@Test
	void aPasswordThatSomebodyElseChoseIsNobodys() throws Exception {
		database.update("update app.identity_person set password_temporary = true where username = 'b.heerema'");
		try {
			assertThat(run(changed(), "b.heerema", "routebord-demo", "--dry-run")).isOne();
			assertThat(said()).contains("geen functioneel beheerder");
		}
		finally {
			database.update("update app.identity_person set password_temporary = false where username = 'b.heerema'");
		}
	}

	@Test
	void whoseBossSetThePasswordDecidesNothingForThem() {
		Actor administrator = stage.actor("b.heerema");
		Actor officer = stage.actor("h.groot");
		UUID proposal = desk.propose(new ProposeMatrix(UUID.randomUUID(), changed(), LocalDate.now(clock).plusDays(45),
				"Voor de proef met vier ogen."), administrator);
		database.update("update app.identity_person set password_set_by = ? where id = ?", officer.user().value(),
				administrator.user().value());
		try {
			assertThatThrownBy(() -> desk.decide(proposal, true, officer)).isInstanceOf(NotAllowed.class)
				.hasMessageContaining("identity.proposal.tied");
		}
		finally {
			database.update("update app.identity_person set password_set_by = null where id = ?",
					administrator.user().value());
		}
	}

	private static String changed() {
		return SharingRules.text().replace("LPA,ANON_CASE,,T", "LPA,ANON_CASE,,-");
	}

	private int run(String matrix, String by, String password, String... options) throws Exception {
		Path file = Files.writeString(directory.resolve("matrix.csv"), matrix);
		String[] arguments = new String[options.length + 4];
		arguments[0] = "import";
		arguments[1] = "matrix";
		arguments[2] = file.toString();
		arguments[3] = "--by=" + by;
		System.arraycopy(options, 0, arguments, 4, options.length);
		return new MatrixCommand(messages, new PrintStream(said, true, StandardCharsets.UTF_8))
			.run(MatrixCommand.Asked.read(arguments).orElseThrow(), password, signIn, desk);
	}

	private String said() {
		return said.toString(StandardCharsets.UTF_8);
	}

	private int proposals() {
		return database.queryForObject("select count(*) from app.sharing_matrix_proposal", Integer.class);
	}

}
