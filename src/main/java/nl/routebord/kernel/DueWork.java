package nl.routebord.kernel;

/** Work that waits for its time: timers, sweeps, retries. */
public interface DueWork {

	/** Runs all that is due now, to the end; used after the simulated clock has moved. */
	void runDueNow();

}
