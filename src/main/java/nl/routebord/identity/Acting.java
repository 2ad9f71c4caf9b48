package nl.routebord.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom this thread works. A transaction that begins meanwhile tells the database,
 * which then shows it the rows of that unit and no others (security.md F.1); one that
 * runs already and had told nothing yet tells it now. Entrances with an {@link Actor} and
 * requests do so by themselves; jobs and steps of the engine say it, and what only says
 * it must {@link #end} it whatever happens. Another thread starts as nobody and finds
 * nothing.
 */
public final class Acting {

	private static final ThreadLocal<@Nullable Acting> BOUND = new ThreadLocal<>();

	private final @Nullable Actor actor;

	private final @Nullable UUID caseFile;

	private final String job;

	private final boolean forRequest;

	private final @Nullable Acting before;

	private Acting(@Nullable Actor actor, @Nullable UUID caseFile, String job, boolean forRequest) {
		this.actor = actor;
		this.caseFile = caseFile;
		this.job = job;
		this.forRequest = forRequest;
		this.before = BOUND.get();
		RowContext.join(this); // first: who cannot be told of is nobody, and never ended
		BOUND.set(this);
	}

	/** A person; the system sees nothing this way. */
	public static Acting as(Actor actor) {
		return new Acting(actor, null, "", false);
	}

	/**
	 * A person, for a whole request: entrances are told, and what the web keeps for
	 * itself in transactions without a name (sessions) is not.
	 */
	public static Acting forRequest(Actor actor) {
		return new Acting(actor, null, "", true);
	}

	/** The system, within one case. */
	public static Acting in(UUID caseFile, String reason) {
		return new Acting(Actor.system(reason), caseFile, "", false);
	}

	/**
	 * One of the jobs of {@code app.database_job}, which see all cases in the tables that
	 * they are listed for; also inside the transaction of somebody else, until it ends.
	 */
	public static Acting overAll(String job) {
		return new Acting(Actor.system(job), null, job, false);
	}

	/** Does all of a job's work as that job, and ends being it whatever happens. */
	public static void overAll(String job, Runnable work) {
		overAll(job, () -> {
			work.run();
			return job;
		});
	}

	/** The same, with what the work gives. */
	public static <T extends @Nullable Object> T overAll(String job, Supplier<T> work) {
		Acting acting = overAll(job);
		try {
			return work.get();
		}
		finally {
			acting.end();
		}
	}

	/** Does work of the system within one case, and ends it whatever happens. */
	public static void in(UUID caseFile, String reason, Runnable work) {
		Acting acting = in(caseFile, reason);
		try {
			work.run();
		}
		finally {
			acting.end();
		}
	}

	/** For work that is not the caller's: what it starts says itself for whom. */
	public static Acting nobody() {
		return new Acting(null, null, "", false);
	}

	/** Who acts now. */
	public static Optional<Actor> now() {
		return bound().map(Acting::actor);
	}

	static Optional<Acting> bound() {
		return Optional.ofNullable(BOUND.get());
	}

	@Nullable Actor actor() {
		return actor;
	}

	@Nullable UUID caseFile() {
		return caseFile;
	}

	boolean forRequest() {
		return forRequest;
	}

	String job() {
		return job;
	}

	/** Back to who acted before. */
	public void end() {
		if (before != null) {
			BOUND.set(before);
		}
		else {
			BOUND.remove();
		}
		RowContext.leave(this);
	}

}
