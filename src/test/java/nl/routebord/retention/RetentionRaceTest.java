package nl.routebord.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds a case and who destroys of it wait for each other. */
@RoutebordTest
class RetentionRaceTest {

	private static final String WHY = "De ouders zijn in beroep gegaan bij de rechtbank.";

	@Autowired
	private RouteRegion region;

	@Autowired
	private RetentionCases kept;

	@Autowired
	private RetentionDesk desk;

	@Autowired
	private HoldDesk holds;

	@Autowired
	private PretendedTime time;

	@Autowired
	private TransactionTemplate transaction;

	private Actor school;

	private CaseFileId id;

	private String number;

	private UUID line;

	@BeforeEach
	void somethingIsProposed() {
		school = region.opened().careCoordinator();
		id = kept.open(school);
		number = kept.number(id);
		line = kept.line(id, school, DataCategory.DIDACT, kept.today());
		kept.close(id);
		later(() -> desk.propose(kept.keys(school, number), school));
	}

	@Test
	void destroyingWaitsForAHoldThatIsBeingSetAndThenStops() {
		Set<UUID> waiting = kept.waiting(school, number);
		List<CompletableFuture<Void>> second = transaction.execute((status) -> {
			holds.hold(number, HoldView.Reason.BEROEP, WHY, school);
			return List.of(waits(() -> desk.approve(number, waiting, RetentionCases.colleague(school))));
		});
		assertThatThrownBy(() -> second.get(0).get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(Conflict.class);
		assertThat(kept.lines(id, school)).contains(line);
	}

	@Test
	void aHoldWaitsForADestroyingThatIsUnderWay() throws Exception {
		Set<UUID> waiting = kept.waiting(school, number);
		List<CompletableFuture<Void>> second = transaction.execute((status) -> {
			later(() -> desk.approve(number, waiting, RetentionCases.colleague(school)));
			return List.of(waits(() -> holds.hold(number, HoldView.Reason.BEROEP, WHY, school)));
		});
		second.get(0).get(1, TimeUnit.MINUTES);
		assertThat(kept.lines(id, school)).doesNotContain(line);
		assertThat(holds.of(school)).anyMatch((hold) -> hold.number().equals(number));
	}

	/** At the same time, on a connection of its own; not done before this one commits. */
	private CompletableFuture<Void> waits(Runnable act) {
		CompletableFuture<Void> doing = CompletableFuture.runAsync(() -> later(act));
		assertThatThrownBy(() -> doing.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
		return doing;
	}

	private void later(Runnable act) {
		time.after(Duration.ofDays(7 * 366L), act);
	}

}
