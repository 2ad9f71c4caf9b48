package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Acts of several people at the same moment. */
final class Together {

	private Together() {
	}

	/** Runs all at once and gathers what was refused. */
	static List<Throwable> run(List<Runnable> acts) throws InterruptedException {
		ExecutorService pool = Executors.newFixedThreadPool(8);
		List<Throwable> refused = Collections.synchronizedList(new ArrayList<>());
		acts.forEach((act) -> pool.execute(() -> {
			try {
				act.run();
			}
			catch (RuntimeException ex) {
				refused.add(ex);
			}
		}));
		pool.shutdown();
		assertThat(pool.awaitTermination(15, TimeUnit.MINUTES)).isTrue();
		return refused;
	}

}
