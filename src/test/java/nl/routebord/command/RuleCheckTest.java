package nl.routebord.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class RuleCheckTest {

	private static final String HEADER = "nr;rule;input;expected\n";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					tlv-end-min;            begin=2025-11-01;                                          2027-07-31
					tlv-dates;              kind=VSO|begin=2026-08-01|end=2027-07-31;                  VALID
					tlv-dates;              kind=VSO|begin=2026-11-15|end=2027-07-31;                  INVALID
					tlv-dates;              kind=PRO|begin=2026-08-01;                                 VALID
					tlv-dates;              kind=SBO|begin=2026-08-01|end=;                            VALID
					tlv-number;             number=VO2601-2026-00042|issuer=VO2601|level=VO;           VALID
					tlv-number;             number=VO2601-2026-42|issuer=VO2601|level=VO;              INVALID
					tlv-number;             number=|issuer=VO2601|level=VO;                            INVALID
					decision-due;           received=2026-03-10;                                       2026-05-06
					decision-due;           received=2026-03-10|suspensions=|extendedTo=;              2026-05-06
					decision-due;           received=2025-10-06|suspensions=2025-10-13..2025-10-23;    2025-12-10
					decision-due;           received=2025-10-06|suspensions=2025-11-03..2025-11-07,2025-10-13..2025-10-23; 2025-12-15
					decision-due;           received=2025-10-06|suspensions=2025-10-13..;              NONE
					decision-due;           received=2025-10-06|extendedTo=2026-01-04;                 2026-01-04
					objection-end;          notified=2026-02-20;                                       2026-04-07
					objection-timely;       notified=2026-02-23|received=2026-04-13|posted=2026-04-07; TIMELY
					objection-timely;       notified=2026-02-23|received=2026-04-15|posted=2026-04-07; LATE
					objection-timely;       notified=2026-02-23|received=2026-04-07;                   TIMELY
					objection-decision-due; notified=2026-02-23|adjourned=no;                          2026-06-30
					objection-decision-due; notified=2026-02-23|adjourned=yes;                         2026-08-11
					admission-due;          received=2025-11-13|extended=no;                           2025-12-29
					admission-due;          received=2025-11-13|extended=yes;                          2026-01-22
					working-days-after;     date=2026-01-06|days=5;                                    2026-01-13
					repair-suspension-days; invited=2025-10-13|completed=2025-10-23;                   9
					repair-suspension-days; invited=2025-10-13|completed=2025-10-14;                   0
					repair-suspension-days; invited=2025-10-13|completed=2025-10-13;                   0
					not-processed-due;      repairUntil=2026-03-02;                                    2026-03-30
					not-processed-due;      repairUntil=2026-03-07;                                    2026-04-07
					penalty;                noticeReceived=2026-04-01|decided=;                        2026-04-16|2026-05-27|144200
					penalty;                noticeReceived=2026-04-01|decided=2026-04-30;              2026-04-16|2026-04-29|32200
					penalty;                noticeReceived=2026-04-01|decided=2026-04-16;              NONE
					penalty;                noticeReceived=2026-04-01|decided=2026-08-01;              2026-04-16|2026-05-27|144200
					opp-due;                enrolled=2026-08-24;                                       2026-10-05
					opp-due;                enrolled=2026-11-14;                                       2026-12-28
					pro-lwoo;               iq=72|delays=begrijpend-lezen:0.55,spellen:0.60;           PRO
					pro-lwoo;               iq=82|delays=begrijpend-lezen:0.55,spellen:0.60;           EITHER
					pro-lwoo;               iq=95|delays=begrijpend-lezen:0.55,spellen:0.60;           NONE
					pro-lwoo;               iq=55|delays=inzichtelijk-rekenen:0.5,spellen:0.5;         PRO
					pro-lwoo;               iq=78|delays=inzichtelijk-rekenen:0.5,spellen:0.5;         EITHER
					pro-lwoo;               iq=60|delays=inzichtelijk-rekenen:0.3,spellen:0.4;         EITHER
					pro-lwoo;               iq=54|delays=inzichtelijk-rekenen:0.6,spellen:0.6;         NONE
					pro-lwoo;               iq=60|delays=technisch-lezen:0.6,spellen:0.6;              NONE
					pro-lwoo;               iq=85|delays=begrijpend-lezen:0.25,spellen:0.5;            LWOO
					pro-lwoo;               iq=100|delays=begrijpend-lezen:0.3,spellen:0.4|socialEmotional=yes; LWOO
					pro-lwoo;               iq=100|delays=begrijpend-lezen:0.3,spellen:0.4|socialEmotional=no; NONE
					pro-lwoo;               iq=72|delays=begrijpend-lezen:0.55,rekenen:0.60;           ERROR:invalid-delays
					competent-swv;          kind=VSO|enrolledSwv=VO2601|residenceSwv=VO2701|appliedSwv=VO2701|enrolledLevel=VO; VO2601
					competent-swv;          kind=VSO|enrolledSwv=PO2601|residenceSwv=VO2601|appliedSwv=VO2701|enrolledLevel=PO; VO2601
					competent-swv;          kind=VSO|enrolledSwv=PO2701|residenceSwv=VO2601|appliedSwv=VO2701|enrolledLevel=SO; VO2601
					competent-swv;          kind=VSO|enrolledSwv=|residenceSwv=|appliedSwv=VO2701|enrolledLevel=NONE; VO2701
					competent-swv;          kind=SO|enrolledSwv=PO2601|residenceSwv=PO2701|appliedSwv=PO2701|enrolledLevel=PO; PO2601
					charged-year;           kind=VSO|from=2025-08-01|until=|tlv=yes|regime=CURRENT_LAW|countDate=2026-02-01; SWV|CATEGORY|2027
					charged-year;           kind=OPEN_RESIDENTIAL|from=2026-01-12|until=|tlv=no|regime=CENTRAL|countDate=2026-02-01; OCW|RESIDENTIAL_NORM|2027
					charged-year;           kind=JJI|from=2025-11-03|until=2025-12-14|tlv=no|regime=CURRENT_LAW|countDate=2026-02-01; NONE
					origin-swv;             events=2024-08-01..2025-03-31:SCHOOL:VO2601,2025-04-01..2026-09-30:RESIDENTIAL:|placed=2026-10-01|residenceSwv=VO2701; VO2601
					origin-swv;             events=|placed=2026-10-01|residenceSwv=VO2701;     VO2701
					dormant-state;          begin=2025-03-10|end=2026-07-31|placed=2025-04-01|left=2026-06-01|to=VSO|on=2026-06-01; ACTIVE
					dormant-state;          begin=2025-03-10|end=2026-07-31|placed=2025-04-01|left=|to=|on=2026-08-01; EXPIRED
					report-due;             hours=2025-12-08:480:U,2025-12-17:240:U,2026-01-06:240:U|holidays=2025-12-20..2026-01-04; 2026-01-06|2026-01-13
					report-due;             hours=2025-12-08:600:A,2025-12-17:480:U|holidays=; NONE
					home-band;              start=2026-01-12|on=2026-04-13;                    M3_M6
					education-duty;         birth=2010-03-15|on=2026-08-01|startkwalificatie=no; KWALIFICATIEPLICHTIG
					exemption-declaration-valid; declared=2026-03-02|notified=2026-06-15;      INVALID
					""")
	void everyRuleAnswers(String rule, String input, String expected) {
		assertThat(CheckedRule.evaluate(rule, input)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					no-such-rule;       begin=2025-11-01;                            ERROR:unknown-rule
					'';                 '';                                          ERROR:unknown-rule
					tlv-end-min;        '';                                          ERROR:missing-begin
					tlv-end-min;        begin=31-06-2026;                            ERROR:invalid-begin
					tlv-end-min;        begin=2026-06-31;                            ERROR:invalid-begin
					tlv-end-min;        begin=2026-02-29;                            ERROR:invalid-begin
					tlv-end-min;        begin=+12026-01-01;                          ERROR:invalid-begin
					tlv-end-min;        begin;                                       ERROR:no-pair
					tlv-end-min;        begin=2026-01-01|begin=2026-01-02;           ERROR:twice-begin
					tlv-end-min;        begin=2026-01-01|beginn=2026-01-02;          ERROR:unknown-key
					tlv-dates;          kind=LWOO|begin=2026-01-01;                  ERROR:invalid-kind
					tlv-number;         number=VO2601-2026-00042|issuer=VO2601|level=XO; ERROR:invalid-level
					decision-due;       received=2025-10-06|suspensions=2025-10-13;  ERROR:invalid-suspensions
					admission-due;      received=2025-11-13|extended=maybe;          ERROR:invalid-extended
					report-due;         hours=2025-12-08:480;                        ERROR:invalid-hours
					report-due;         hours=2025-12-08:9999:U;                     ERROR:invalid-hours
					origin-swv;         events=2024-08-01:SCHOOL:VO2601|placed=2026-10-01; ERROR:invalid-events
					origin-swv;         events=2024-08-01..:HOME:|placed=2026-10-01; ERROR:invalid-events
					charged-year;       kind=VSO|from=2025-08-01|tlv=yes|regime=CENTRAL|countDate=2026-03-01; ERROR:invalid-countDate
					working-days-after; date=2026-01-06|days=-1;                     ERROR:invalid-days
					working-days-after; date=2026-01-06|days=99999999999;            ERROR:invalid-days
					working-days-after; date=2026-01-06|days=five;                   ERROR:invalid-days
					""")
	void badInputGivesOneWord(String rule, String input, String expected) {
		assertThat(CheckedRule.evaluate(rule, input)).isEqualTo(expected);
	}

	@Test
	void theRowsComeBackWithTheirResultAndTheNumberThatDiffers() throws IOException {
		assertThat(check(HEADER + """
				1;objection-end;notified=2026-02-23;2026-04-07
				2;objection-end;notified=2026-02-23;2026-04-06
				3;objection-end;notified=2026-02-23;
				4;no-such-rule;x=1;
				5;no-such-rule;x=1;2026-04-06
				6;objection-end;notified=2026-02-23
				7
				8;objection-end;notified=2026-02-23;2026-04-07;too much
				""")).isEqualTo("""
				nr;rule;input;expected;result
				1;objection-end;notified=2026-02-23;2026-04-07;2026-04-07
				2;objection-end;notified=2026-02-23;2026-04-06;2026-04-07
				3;objection-end;notified=2026-02-23;;2026-04-07
				4;no-such-rule;x=1;;ERROR:unknown-rule
				5;no-such-rule;x=1;2026-04-06;ERROR:unknown-rule
				6;objection-end;notified=2026-02-23;;2026-04-07
				7;;;;ERROR:columns
				8;objection-end;notified=2026-02-23;2026-04-07;too much;ERROR:columns
				4
				""");
	}

	@Test
	void aByteOrderMarkAndWindowsLineEndsAreNoTrouble() throws IOException {
		assertThat(check("\uFEFFnr;rule;input;expected\r\n1;tlv-end-min;begin=2025-11-01;2027-07-31\r\n")).isEqualTo("""
				nr;rule;input;expected;result
				1;tlv-end-min;begin=2025-11-01;2027-07-31;2027-07-31
				0
				""");
	}

	@Test
	void aFileWithoutRowsHasNothingThatDiffers() throws IOException {
		assertThat(check("nr;rule;input;expected")).isEqualTo("nr;rule;input;expected;result\n0\n");
	}

	@Test
	void aFileWithoutAHeaderIsRefused() {
		assertThatIOException().isThrownBy(() -> check("")).withMessageContaining("header");
	}

	@Test
	void theExitCodeIsZeroWhenNothingDiffersAndOneWhenAnythingDoes() throws IOException {
		assertThat(run(HEADER + "é1;tlv-end-min;begin=2025-11-01;2027-07-31\n")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\né1;").endsWith("\n0\n");
		assertThat(run(HEADER + "1;tlv-end-min;begin=2025-11-01;2026-07-31\n")).isOne();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void aFileThatCannotBeReadGivesOneLineAndExitCodeTwo() throws IOException {
		assertThat(ruleCheck("rule-check", this.directory.resolve("none.csv").toString())).isEqualTo(2);
		assertThat(ruleCheck("rule-check", this.directory.toString())).isEqualTo(2);
		assertThat(ruleCheck("rule-check")).isEqualTo(2);
		assertThat(run("")).isEqualTo(2);
		Path latin1 = Files.write(this.directory.resolve("latin1.csv"),
				(HEADER + "\u00e9;tlv-end-min;begin=2025-11-01;\n").getBytes(StandardCharsets.ISO_8859_1));
		assertThat(ruleCheck("rule-check", latin1.toString())).isEqualTo(2);
		assertThat(run(HEADER + "1;\"never closed\n")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).hasSize(6)
			.allMatch((line) -> line.startsWith("rule-check: "));
	}

	@Test
	void otherArgumentsAreLeftToTheApplication() {
		assertThat(CommandLine.tryRun(new String[] {})).isEmpty();
		assertThat(CommandLine.tryRun(new String[] { "--server.port=0" })).isEmpty();
		assertThat(CommandLine.tryRun(new String[] { "import", "rule-check" })).isEmpty();
	}

	private static String check(String cases) throws IOException {
		StringWriter report = new StringWriter();
		RuleCheck.check(new StringReader(cases), report);
		return report.toString();
	}

	private int run(String cases) throws IOException {
		Path file = Files.writeString(this.directory.resolve("cases.csv"), cases);
		return ruleCheck("rule-check", file.toString());
	}

	private int ruleCheck(String... arguments) {
		return CommandLine.ruleCheck(arguments, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

}
