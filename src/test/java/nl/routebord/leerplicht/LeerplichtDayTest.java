package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.leerplicht.DayRow.Kind;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RoutebordTest
class LeerplichtDayTest {

	private static final int ASKED = 53;

	@Autowired
	private LeerplichtDay day;

	@Autowired
	private ExemptionDesk desk;

	@Autowired
	private LeerplichtStage leerplicht;

	@Autowired
	private DemoStage stage;

	@LocalServerPort
	private int port;

	/** A backlog of one kind hides nothing of another, and nothing of itself. */
	@Test
	void ofEachKindTheFirstStandTogetherAndAllOnPagesOfTheirOwn() {
		List<UUID> asked = new ArrayList<>();
		for (int number = 0; number < ASKED; number++) {
			asked.add(exempted("Wacht" + number));
		}
		DayGroup waits = group(day.of(leerplicht.officer()));
		assertThat(waits.total()).isGreaterThanOrEqualTo(ASKED);
		assertThat(waits.rows()).hasSize(10).allMatch((row) -> !row.late() && row.dueOn() != null);
		assertThat(waits.isCut()).isTrue();
		assertThat(group(day.waiting(leerplicht.officer())).rows()).hasSize(3);
		List<DayRow> all = all();
		assertThat(all).hasSize(waits.total()).doesNotHaveDuplicates();
		assertThat(all).extracting(DayRow::subject).containsAll(asked);
		assertThat(all).extracting(DayRow::dueOn).isSorted();
		assertThat(all).startsWith(waits.rows().toArray(DayRow[]::new));
		Browser rik = Browser.as(port, "r.schouten");
		assertThat(rik.get("/leerplicht").body()).contains("Vrijstellingen te beoordelen (" + waits.total() + ")")
			.contains("/leerplicht/wacht/EXEMPTION");
		assertThat(rik.get("/werkvoorraad").body()).contains("/leerplicht/wacht/EXEMPTION");
		Slice<DayRow> first = day.all(Kind.EXEMPTION, null, leerplicht.officer());
		String next = rik.get("/leerplicht/wacht/EXEMPTION?van=" + first.next()).body();
		assertThat(next).contains("/leerplicht/leerlingen/" + all.get(all.size() - 1).subject());
		assertThat(next).doesNotContain("/leerplicht/leerlingen/" + all.get(0).subject());
		assertThat(rik.get("/leerplicht/wacht/ZOMAAR").statusCode()).isEqualTo(404);
	}

	/** What is past its day says so. */
	@Test
	void whatIsPastItsDayIsLate() {
		UUID child = exempted("Wachtlang");
		LocalDate due = all().stream().filter((row) -> row.subject().equals(child)).findFirst().orElseThrow().dueOn();
		stage.on(due, () -> assertThat(row(child).late()).as("on its day").isFalse());
		stage.on(due.plusDays(1), () -> assertThat(row(child).late()).isTrue());
	}

	@Test
	void anotherMunicipalityAndASchoolReadNothingOfIt() {
		UUID child = exempted("Wachtelders");
		assertThat(day.all(Kind.EXEMPTION, null, stage.actor("n.leerplicht")).items()).extracting(DayRow::subject)
			.doesNotContain(child);
		assertThatThrownBy(() -> day.all(Kind.EXEMPTION, null, leerplicht.office())).isInstanceOf(NotFound.class);
	}

	private DayRow row(UUID child) {
		return all().stream().filter((row) -> row.subject().equals(child)).findFirst().orElseThrow();
	}

	private List<DayRow> all() {
		List<DayRow> all = new ArrayList<>();
		String after = null;
		do {
			Slice<DayRow> page = day.all(Kind.EXEMPTION, after, leerplicht.officer());
			all.addAll(page.items());
			after = page.next();
		}
		while (after != null);
		return all;
	}

	private static DayGroup group(List<DayGroup> groups) {
		return groups.stream().filter((one) -> one.kind() == Kind.EXEMPTION).findFirst().orElseThrow();
	}

	private UUID exempted(String name) {
		UUID child = desk.add(new AddPupil(UUID.randomUUID(), name, leerplicht.today().minusYears(8)),
				leerplicht.officer());
		desk.receive(child,
				new ReceiveExemption(UUID.randomUUID(), ExemptionKind.ART5_A, leerplicht.today(),
						leerplicht.today().minusDays(10), Declarer.DESIGNATED_DOCTOR, false, false, false, false,
						leerplicht.today(), null),
				leerplicht.officer());
		return child;
	}

}
