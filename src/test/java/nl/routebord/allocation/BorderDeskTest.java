package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.RoutebordTest;
import nl.routebord.allocation.ReportedFact.Answer;
import nl.routebord.allocation.ReportedFact.Kind;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.TlvRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Grensverkeer and growth between two swv's: R-SWV-06, R-EUR-03 and R-TLV-13. */
@RoutebordTest
class BorderDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private BorderDesk desk;

	@Test
	void oneSwvReportsAndTheOtherAnswersOnce() {
		region.receivingSchool();
		Actor secretary = region.secretary();
		Actor other = region.primarySecretary();
		LocalDate today = region.today();
		LocalDate counted = AllocationDesk.last(today).date();
		String number = "PO8701-2019-0000";
		desk.report(new ReportFact(number + "1", "87BB00", counted), secretary);
		desk.report(new ReportFact(number + "1", "87BB00", counted), secretary);
		desk.report(new ReportFact(number + "2", "87bb00", counted.plusDays(1)), secretary);
		assertThat(mine(desk.all(secretary), number)).extracting(ReportedFact::kind)
			.containsExactlyInAnyOrder(Kind.CROSS_BORDER, Kind.GROWTH);
		List<ReportedFact> received = mine(desk.all(other), number);
		assertThat(received).hasSize(2).allMatch((one) -> one.isToAnswer() && Boolean.FALSE.equals(one.known()));
		ReportedFact first = received.get(0);
		assertThatThrownBy(() -> desk.answer(first.id(), Answer.AGREED, "", secretary)).as("its own report")
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.answer(first.id(), Answer.DISPUTED, " ", other)).isInstanceOf(RuleViolated.class);
		desk.answer(first.id(), Answer.DISPUTED, "Deze leerling is al terug.", other);
		desk.answer(first.id(), Answer.AGREED, "", other);
		assertThat(mine(desk.all(secretary), number)).filteredOn((one) -> one.id().equals(first.id()))
			.extracting(ReportedFact::answer, ReportedFact::reason)
			.containsExactly(org.assertj.core.api.Assertions.tuple(Answer.DISPUTED, "Deze leerling is al terug."));
		assertThat(desk.figures(secretary).elsewhere()).isNotNegative();
	}

	@Test
	void onlyWhoAllocatesReportsAndOnlyWhatCanBe() {
		region.receivingSchool();
		LocalDate today = region.today();
		for (Actor other : List.of(region.school(), region.consultant(), region.attendanceOfficer())) {
			assertThatThrownBy(() -> desk.all(other)).isInstanceOf(NotAllowed.class);
		}
		assertThatThrownBy(
				() -> desk.report(new ReportFact("VO8701-2026-00001", "87AA99", today.plusDays(1)), region.secretary()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting((fault) -> fault.code())
						.containsExactly("allocation.report.fault.own", "allocation.report.fault.school",
								"allocation.report.fault.day"));
		assertThatThrownBy(() -> desk.report(new ReportFact("VO8701-26-1", "87BB00", today), region.secretary()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting((fault) -> fault.code())
						.containsExactly("allocation.report.fault.number"));
	}

	private static List<ReportedFact> mine(List<ReportedFact> all, String number) {
		return all.stream().filter((one) -> one.tlvNumber().startsWith(number)).toList();
	}

}
