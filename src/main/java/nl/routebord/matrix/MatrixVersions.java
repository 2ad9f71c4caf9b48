package nl.routebord.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.routebord.sharing.MatrixInForce;
import nl.routebord.sharing.SharingRules;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The matrix that holds today, without a look at the table for each request. A version
 * always begins on a later day than the one on which it was approved; each node reads the
 * table at the first question of a day and again when the number of the last decision has
 * grown, so every node knows it before its first day begins.
 */
@Component
class MatrixVersions implements MatrixInForce {

	private final MatrixVersion builtIn = MatrixVersion.builtIn(SharingRules.text());

	private final MatrixRows rows;

	private final Clock clock;

	private volatile @Nullable Loaded loaded;

	MatrixVersions(MatrixRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	@Override
	public SharingRules today() {
		LocalDate today = LocalDate.now(clock);
		Loaded current = loaded;
		if (current == null || !current.day().equals(today)) {
			long decision = rows.lastDecision();
			current = new Loaded(today, decision, SharingRules.of(on(today).text()));
			loaded = current;
		}
		return current.rules();
	}

	/** Reads the table. */
	MatrixVersion on(LocalDate day) {
		Optional<MatrixVersion> last = rows.approved()
			.stream()
			.filter((version) -> !version.validFrom().isAfter(day))
			.reduce((earlier, later) -> later);
		return last.orElse(builtIn);
	}

	List<MatrixVersion> all() {
		List<MatrixVersion> all = new ArrayList<>(rows.all());
		all.add(builtIn);
		return all;
	}

	@Scheduled(fixedDelayString = "PT30S")
	void look() {
		Loaded current = loaded;
		if (current != null && current.decision() != rows.lastDecision()) {
			loaded = null;
		}
	}

	private record Loaded(LocalDate day, long decision, SharingRules rules) {
	}

}
