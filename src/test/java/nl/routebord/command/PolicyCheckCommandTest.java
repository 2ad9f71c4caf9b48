package nl.routebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyCheckCommandTest {

	private static final String HEADER = "nr,role,relation,source,category,phase,age,grant,consent,flags,expected,reason,why\n";

	@TempDir
	private Path directory;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void writesTheRowsBackWithTheResultAndTheNumberThatDiffer() throws IOException {
		int exit = check(HEADER + """
				1,LPA,PARTNER,S_ZORG,ANON_CASE,P0,13,none,none,-,PERMIT,R10_TASK,"a, b"
				2,LPA,NONE,S_ZORG,OPP,P2,13,none,none,-,,,
				3,LPA,OWN,S_ZORG,OPP,P2,13,none,none,-,PERMIT,,
				""");
		assertThat(exit).isEqualTo(1);
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
				nr,role,relation,source,category,phase,age,grant,consent,flags,expected,reason,why,result,resultReason
				1,LPA,PARTNER,S_ZORG,ANON_CASE,P0,13,none,none,-,PERMIT,R10_TASK,"a, b",PERMIT,R10_TASK
				2,LPA,NONE,S_ZORG,OPP,P2,13,none,none,-,,,,DENY,R03_TENANT(404)
				3,LPA,OWN,S_ZORG,OPP,P2,13,none,none,-,PERMIT,,,DENY,R07_PHASE
				1
				""");
	}

	@Test
	void wordsThatNobodyKnowsAreRefused() throws IOException {
		int exit = check(HEADER + """
				1,BAAS,OWN,S_ZORG,OPP,P2,13,none,none,-,DENY,R00_UNKNOWN,
				2,LPA,FRIEND,S_ZORG,OPP,P2,13,none,none,-,DENY,R00_UNKNOWN,
				3,LPA,OWN,OUDER,OPP,P2,13,none,none,-,DENY,R00_UNKNOWN,
				4,LPA,OWN,S_ZORG,OPPX,P2,13,none,none,-,DENY,R00_UNKNOWN,
				5,LPA,OWN,S_ZORG,OPP,P9,13,none,none,-,DENY,R00_UNKNOWN,
				6,LPA,OWN,S_ZORG,OPP,P2,-1,none,none,-,DENY,R00_UNKNOWN,
				7,LPA,OWN,S_ZORG,OPP,P2,13,VALID,none,-,DENY,R00_UNKNOWN,
				8,LPA,OWN,S_ZORG,OPP,P2,13,none,maybe,-,DENY,R00_UNKNOWN,
				9,LPA,OWN,S_ZORG,OPP,P2,13,none,none,breakglass+magic,DENY,R00_UNKNOWN,
				10,LPA,OWN
				""");
		assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("DENY,R00_UNKNOWN\n0\n");
		assertThat(exit).isZero();
	}

	@Test
	void fileWithoutTheColumnsIsRefused() throws IOException {
		assertThat(check("a,b\n1,2\n")).isEqualTo(2);
		assertThat(err.toString(StandardCharsets.UTF_8)).contains("header");
	}

	private int check(String content) throws IOException {
		Path file = Files.writeString(directory.resolve("cases.csv"), content);
		return CommandLine.policyCheck(new String[] { "policy-check", file.toString() }, new PrintStream(out, true),
				new PrintStream(err, true));
	}

}
