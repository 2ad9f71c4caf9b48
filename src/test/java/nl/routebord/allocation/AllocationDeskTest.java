package nl.routebord.allocation;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.identity.Acting;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.SchoolType;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.LeaveSchool;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.UseDesk;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A pupil is counted on 1 February, and the swv that gave the tlv sees what that costs.
 */
@RoutebordTest
class AllocationDeskTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	@Autowired
	private TlvRegion region;

	@Autowired
	private UseDesk uses;

	@Autowired
	private TlvReading reading;

	@Autowired
	private AllocationDesk desk;

	@Autowired
	private AllocationCalendar calendar;

	@Autowired
	private LedgerHistory history;

	@Autowired
	private Ledger ledger;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private PretendedTime time;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private FlywayConnectionDetails owner;

	/**
	 * R-EUR-03, S1: enrolled in November, counted in February, charged the year after.
	 */
	@Test
	void pupilOnATlvIsChargedOnceAndTakenBackWhenTheSchoolCorrects() {
		TlvApplicationId id = region.granted();
		Actor vso = region.receivingSchool();
		trace.run("serviceTask_issueDecision", id.value());
		uses.announce(id, "87BB00", region.school());
		String number = Objects
			.requireNonNull(Objects.requireNonNull(reading.view(id, region.decider()).decision()).number());
		uses.redeem(new RedeemTlv(number, BORN, region.today(), SchoolType.VSO), vso);
		LocalDate count = firstOfFebruaryAfter(region.today());
		on(count.minusDays(1), () -> {
			calendar.runDueNow();
			assertThat(lines(count, number)).isEmpty();
		});
		on(count, () -> {
			calendar.runDueNow();
			calendar.runDueNow();
			assertThat(replayed(count)).isNotEmpty().isEqualTo(standing(count));
			assertThat(lines(count, number)).singleElement().satisfies((line) -> {
				assertThat(line.basis()).isEqualTo(Basis.CATEGORY);
				assertThat(line.article()).contains("WEC 117");
				assertThat(line.cents()).isPositive();
			});
			AllocationOverview overview = desk.overview(WhatIf.AS_IT_IS, region.decider());
			assertThat(overview.year()).isEqualTo(count.getYear() + 1);
			assertThat(overview.cents()).isGreaterThanOrEqualTo(lines(count, number).get(0).cents());
			assertThat(overview.figures().total().inUse()).isPositive();
			assertThat(overview.options()).extracting(AllocationOverview.Option::regime)
				.containsExactly(ResidentialRegime.values());
			assertThat(desk.lines(new LineFilter(count, null, LineFilter.State.IN_USE), null, 100, region.decider())
				.items()).extracting(AllocationLine::number).contains(number);
		});
		uses.leave(id, new LeaveSchool(region.today().plusDays(3), LeaveSchool.Destination.REGULAR), vso);
		on(count.plusDays(1), () -> {
			calendar.runDueNow();
			calendar.runDueNow();
			assertThat(lines(count, number)).extracting(LedgerLine::takenBack).containsExactly(false, true);
			assertThat(lines(count, number).stream().mapToLong(LedgerLine::cents).sum()).isZero();
			assertThat(replayed(count)).isEqualTo(standing(count));
			CaseFileId caseFile = Objects.requireNonNull(reading.view(id, region.decider())).caseFile();
			assertThat(replayed(count)).doesNotContainKey(caseFile.value());
		});
	}

	/** What was noted each night is enough to write the ledger again in an empty book. */
	private Map<UUID, LedgerCharge> replayed(LocalDate count) {
		return Acting.overAll(AllocationCalendar.JOB,
				() -> transaction.execute((status) -> history.replay(new CountDate(count))));
	}

	private Map<UUID, LedgerCharge> standing(LocalDate count) {
		return Acting.overAll(AllocationCalendar.JOB,
				() -> transaction.execute((status) -> ledger.standingCharges(new CountDate(count))));
	}

	@Test
	void onlyWhoAllocatesSeesItAndOnlyOfTheOwnSwv() {
		String number = issued();
		LocalDate today = region.today();
		for (Actor other : List.of(region.school(), region.consultant(), region.ortho(), region.attendanceOfficer())) {
			assertThatThrownBy(() -> desk.overview(WhatIf.AS_IT_IS, other)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.ledger(today, other)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.lines(new LineFilter(today, null, null), null, 10, other))
				.isInstanceOf(NotAllowed.class);
		}
		assertThat(
				desk.lines(new LineFilter(today, null, LineFilter.State.UNUSED), null, 100, region.secretary()).items())
			.filteredOn((line) -> line.number().equals(number))
			.singleElement()
			.satisfies((line) -> assertThat(line.pupil()).isNotNull());
		assertThat(desk.lines(new LineFilter(today, null, null), null, 100, region.primarySecretary()).items())
			.extracting(AllocationLine::number)
			.doesNotContain(number);
	}

	@Test
	void anotherOutcomeIsReckonedAndKeptNowhere() {
		issued();
		AllocationOverview before = desk.overview(WhatIf.AS_IT_IS, region.decider());
		AllocationOverview asked = desk.overview(new WhatIf(null, 0, 100, null, null, 200), region.decider());
		assertThat(asked.isAsked()).isTrue();
		assertThat(asked.assumptions().renewed()).isZero();
		assertThat(asked.amounts().category()).isNotEqualTo(before.amounts().category());
		assertThat(desk.overview(WhatIf.AS_IT_IS, region.decider())).isEqualTo(before);
		assertThatThrownBy(() -> desk.overview(new WhatIf(null, 101, -1, null, null, null), region.decider()))
			.isInstanceOf(RuleViolated.class);
	}

	/** Not even the owner changes a line. */
	@Test
	void lineOfTheLedgerIsNeverChanged() throws SQLException {
		try (var connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
				var statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("set app.job = 'migration'");
			statement.execute(
					"""
							insert into app.allocation_entry (id, posting, turn, count_date, charged_year, payer, swv_code, basis,
							    category, article, entered_at)
							values (gen_random_uuid(), 'CHARGE', 1, date '2020-02-01', 2021, 'SWV', 'VO0000', 'CATEGORY', 'CAT1', 'x', now())
							""");
			var before = connection.setSavepoint();
			for (String change : List.of("update app.allocation_entry set category = 'CAT2' where swv_code = 'VO0000'",
					"delete from app.allocation_entry where swv_code = 'VO0000'")) {
				assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("append only");
				connection.rollback(before);
			}
			connection.rollback();
		}
	}

	private String issued() {
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		return Objects.requireNonNull(Objects.requireNonNull(reading.view(id, region.decider()).decision()).number());
	}

	private List<LedgerLine> lines(LocalDate count, String number) {
		return desk.ledger(count, region.decider()).stream().filter((line) -> number.equals(line.tlvNumber())).toList();
	}

	private static LocalDate firstOfFebruaryAfter(LocalDate day) {
		LocalDate first = LocalDate.of(day.getYear(), Month.FEBRUARY, 1);
		return first.isAfter(day) ? first : first.plusYears(1);
	}

	private void on(LocalDate day, Runnable act) {
		time.after(Duration.ofDays(day.toEpochDay() - region.today().toEpochDay()), act);
	}

}
