package nl.routebord.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine keeps of a job that failed, and the log: the kind and the place, not
 * the words. A message may quote what somebody typed.
 */
final class WordlessFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final Logger LOG = LoggerFactory.getLogger(WordlessFailure.class);

	private WordlessFailure(Throwable failure, @Nullable Throwable cause) {
		super(failure.getClass().getName(), cause, false, true);
		setStackTrace(failure.getStackTrace());
	}

	/**
	 * The engine counts no retry for a row that was locked, which it knows by its class.
	 */
	static Throwable ofJob(String job, Throwable failure) {
		if (failure instanceof OptimisticLockingException) {
			return failure;
		}
		WordlessFailure wordless = of(failure);
		LOG.warn("Job {} failed", job, wordless);
		return wordless;
	}

	private static WordlessFailure of(Throwable failure) {
		return new WordlessFailure(failure, (failure.getCause() != null) ? of(failure.getCause()) : null);
	}

	@Override
	public String toString() {
		return String.valueOf(getMessage());
	}

}
