package nl.routebord.allocation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.SchoolType;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.UseDesk;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** R-EUR-06: DUO's overview and the own register, line by line. */
@RoutebordTest
class OverviewDeskTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	private static final String HEAD = String.join(";", DuoFormat.COLUMNS) + "\n";

	@Autowired
	private TlvRegion region;

	@Autowired
	private UseDesk uses;

	@Autowired
	private TlvReading reading;

	@Autowired
	private OverviewDesk desk;

	@Autowired
	private ProcessTrace trace;

	@Test
	void eachLineIsTheSameOrSaysWhatDiffersAndIsAnsweredOnce() {
		DecisionView same = used();
		DecisionView other = used();
		DecisionView dates = used();
		DecisionView missing = used();
		String file = HEAD + line(same, category(same), same.beginOn()) + line(other, wrong(other), other.beginOn())
				+ line(dates, category(dates), dates.beginOn().minusDays(1))
				+ "VO8701-2019-00001;L;20190801;20210731;20190801;;87BB00\n"
				+ "VO9999-2019-00001;L;20190801;;20190801;;87BB00\n"
				+ "VO8701-2019-00002;Q;20190801;;20190801;;87BB00\n"
				+ "VO8701-2019-00003;L;20190231;;20190801;;87BB00\n";
		Actor secretary = region.secretary();
		UUID id = desk.receive(region.today(), bytes(file), secretary);
		assertThat(desk.receive(region.today(), bytes(file), secretary)).isEqualTo(id);
		assertThat(verdict(id, same.number(), Verdict.AGREES)).isEqualTo(Verdict.AGREES);
		assertThat(verdict(id, other.number(), null)).isEqualTo(Verdict.CATEGORY);
		assertThat(verdict(id, dates.number(), null)).isEqualTo(Verdict.DATES);
		assertThat(verdict(id, "VO8701-2019-00001", null)).isEqualTo(Verdict.ONLY_THEIRS);
		assertThat(verdict(id, missing.number(), Verdict.ONLY_OURS)).isEqualTo(Verdict.ONLY_OURS);
		assertThat(desk.lines(id, Verdict.FAULTY, null, 100, secretary).items()).extracting(OverviewLine::fault)
			.containsExactly("other-swv", "category", "date");
		OverviewLine difference = desk.lines(id, Verdict.CATEGORY, null, 100, secretary).items().get(0);
		int open = desk.view(id, secretary).open();
		assertThat(desk.toFindOut(secretary)).contains(new ToFindOut(id, region.today(), open));
		assertThat(desk.toFindOut(region.decider())).isEmpty();
		assertThat(desk.toFindOut(region.primarySecretary())).extracting(ToFindOut::overview).doesNotContain(id);
		desk.answer(id, difference.nr(), "DUO past het aan.", secretary);
		desk.answer(id, difference.nr(), "DUO past het aan.", secretary);
		assertThatThrownBy(() -> desk.answer(id, difference.nr(), "Iets anders.", secretary)).isInstanceOf(Stale.class);
		assertThatThrownBy(() -> desk.discard(id, secretary)).isInstanceOf(Conflict.class);
		assertThat(desk.view(id, secretary).open()).isEqualTo(open - 1);
		assertThat(desk.lines(id, Verdict.CATEGORY, null, 100, secretary).items().get(0).answer())
			.isEqualTo("DUO past het aan.");
		desk.lines(id, null, null, 100, secretary)
			.items()
			.stream()
			.filter(OverviewLine::isOpen)
			.forEach((line) -> desk.answer(id, line.nr(), "Klopt nu.", secretary));
		assertThat(desk.toFindOut(secretary)).as("the task goes with the last answer")
			.extracting(ToFindOut::overview)
			.doesNotContain(id);
	}

	@Test
	void onlyTheSecretariatOfTheSwvReadsIt() {
		UUID id = desk.receive(region.today().minusDays(1), bytes(HEAD), region.secretary());
		assertThatThrownBy(() -> desk.view(id, region.primarySecretary())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.answer(id, 1, "x", region.primarySecretary())).isInstanceOf(NotFound.class);
		for (Actor other : List.of(region.school(), region.decider(), region.attendanceOfficer())) {
			assertThatThrownBy(() -> desk.list(other)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.receive(region.today(), bytes(HEAD), other)).isInstanceOf(NotAllowed.class);
		}
	}

	@Test
	void whatIsNoSuchFileIsRefusedWhole() {
		for (String file : List.of("", "a;b\n1;2\n", HEAD.replace("TLV_NUMMER", "NUMMER"), "\"open")) {
			assertThatThrownBy(() -> desk.receive(region.today(), bytes(file), region.secretary()))
				.isInstanceOf(RuleViolated.class);
		}
		assertThatThrownBy(() -> desk.receive(region.today().plusDays(1), bytes(HEAD), region.secretary()))
			.isInstanceOf(RuleViolated.class);
	}

	@Test
	void aLineNamedTwiceIsCalledDoubleAndDaysAreReadAsPeopleWriteThem() {
		DecisionView used = used();
		String file = HEAD + line(used, category(used), used.beginOn()) + line(used, wrong(used), used.beginOn())
				+ "VO8701-2019-00004;L;01-08-2019;31-07-2021;2019-08-01;;87BB00\n"
				+ "VO8701-2019-00005;L;31-02-2019;;01-08-2019;;87BB00\n";
		UUID id = desk.receive(region.today(), bytes(file), region.secretary());
		assertThat(verdict(id, used.number(), Verdict.AGREES)).isEqualTo(Verdict.AGREES);
		assertThat(verdict(id, used.number(), null)).isEqualTo(Verdict.DOUBLE);
		assertThat(verdict(id, "VO8701-2019-00004", null)).isEqualTo(Verdict.ONLY_THEIRS);
		assertThat(desk.lines(id, Verdict.FAULTY, null, 100, region.secretary()).items())
			.extracting(OverviewLine::fault)
			.containsExactly("date");
	}

	@Test
	void theWrongFileIsTakenBackByItsOwnSwvAsLongAsNothingWasFoundOut() {
		UUID id = desk.receive(region.today().minusDays(2), bytes(HEAD + "x;;;;;;\n"), region.secretary());
		desk.discard(id, region.primarySecretary());
		assertThat(desk.view(id, region.secretary()).open()).isPositive();
		desk.discard(id, region.secretary());
		desk.discard(id, region.secretary());
		assertThatThrownBy(() -> desk.view(id, region.secretary())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.receive(LocalDate.of(1900, 1, 1), bytes(HEAD), region.secretary()))
			.isInstanceOf(RuleViolated.class);
	}

	private Verdict verdict(UUID id, String number, Verdict sought) {
		return desk.lines(id, sought, null, 100, region.secretary())
			.items()
			.stream()
			.filter((line) -> line.tlvNumber().equals(number))
			.findFirst()
			.orElseThrow()
			.verdict();
	}

	private DecisionView used() {
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		region.receivingSchool();
		uses.announce(id, "87BB00", region.school());
		DecisionView decision = reading.view(id, region.decider()).decision();
		uses.redeem(new RedeemTlv(decision.number(), BORN, region.today(), SchoolType.VSO), region.receivingSchool());
		return decision;
	}

	private static String category(DecisionView decision) {
		return decision.category().registerCode();
	}

	private static String wrong(DecisionView decision) {
		return category(decision).equals("L") ? "3" : "1";
	}

	private String line(DecisionView decision, String category, LocalDate begin) {
		return String.join(";", decision.number(), category, begin.toString(), String.valueOf(decision.endOn()),
				region.today().toString(), "", "87BB00") + "\n";
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

}
