package nl.routebord.region;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.region.ImportLock.Held;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Reads files in, and tells how that went: public registers for functional administrators
 * and the command line, files about a municipality's pupils for its leerplicht. Not
 * transactional as a whole: a file of 200 MB in one transaction would lose all its good
 * rows to one mishap.
 */
@Service
public class ImportDesk {

	/** How many faulty rows of one import are kept; the others are counted. */
	public static final int KEPT_FAULTS = ImportRunner.KEPT_FAULTS;

	private final Imports imports;

	private final ImportLock lock;

	private final ImportRunner runner;

	private final BackgroundImports background;

	private final Clock clock;

	ImportDesk(Imports imports, ImportLock lock, ImportRunner runner, BackgroundImports background, Clock clock) {
		this.imports = imports;
		this.lock = lock;
		this.runner = runner;
		this.background = background;
		this.clock = clock;
	}

	/**
	 * Starts reading a file in, in the background. The file is taken over: it is removed
	 * when done.
	 * @param command what to read
	 * @param actor who asks
	 * @return the import, to be followed
	 */
	public ImportId start(StartImport command, Actor actor) {
		allow(command.kind(), actor);
		var held = take();
		try {
			var id = begin(command, actor);
			this.background.run(id, command, actor, held);
			return id;
		}
		catch (RuntimeException ex) {
			held.close();
			throw ex;
		}
	}

	/**
	 * Reads a file in and waits for it. The file stays.
	 * @param command what to read
	 * @param actor who asks
	 * @param listener hears of each line there is something to say of
	 * @return how it went
	 */
	public ImportView run(StartImport command, Actor actor, Consumer<ImportLine> listener) {
		allow(command.kind(), actor);
		var id = new AtomicReference<ImportId>();
		take().during(() -> {
			id.set(begin(command, actor));
			this.runner.run(id.get(), command, actor, listener);
		});
		return this.imports.find(id.get()).orElseThrow(NotFound::new);
	}

	/**
	 * How an import goes or went.
	 * @param id the import
	 * @param actor who asks
	 * @return the import
	 */
	public ImportView view(ImportId id, Actor actor) {
		allow(actor);
		return this.imports.find(id).filter((one) -> one.unit().equals(unit(actor))).orElseThrow(NotFound::new);
	}

	/**
	 * Imports, the latest first.
	 * @param cursor where the page begins
	 * @param limit how many at most
	 * @param actor who asks
	 * @return a page of imports
	 */
	public Slice<ImportView> latest(@Nullable String cursor, int limit, Actor actor) {
		allow(actor);
		@Nullable UUID whose = unit(actor).map(UnitId::value).orElse(null);
		var from = Cursor.read(cursor, 2);
		var rows = (from == null) ? this.imports.latest(whose, limit + 1) : this.imports.latestBefore(whose,
				part(from, 0, Instant::parse), part(from, 1, UUID::fromString), limit + 1);
		return Slice.of(rows, limit, (view) -> List.of(view.startedAt().toString(), view.id().toString()), null);
	}

	/**
	 * What there is to say of the lines of an import, in the order of the file.
	 * @param id the import
	 * @param cursor where the page begins
	 * @param limit how many at most
	 * @param actor who asks
	 * @return a page of lines
	 */
	public Slice<ImportLine> lines(ImportId id, @Nullable String cursor, int limit, Actor actor) {
		view(id, actor);
		var from = Cursor.read(cursor, 2);
		var rows = (from == null) ? this.imports.lines(id, 0, "", limit + 1)
				: this.imports.lines(id, part(from, 0, Long::parseLong), from.part(1), limit + 1);
		return Slice.of(rows, limit, (line) -> List.of(String.valueOf(line.line()), line.severity().name()), null);
	}

	/** What the actor can read in. */
	public static List<ImportKind> kinds(Actor actor) {
		return ImportKind.of(actor.isSystem() ? Role.FUNCTIONAL_ADMIN : actor.role());
	}

	/** A kill leaves its import marked as running: say that it was interrupted. */
	@EventListener(ApplicationReadyEvent.class)
	void tellInterrupted() {
		this.lock.take().ifPresent((held) -> held.during(() -> this.imports.interruptAbandoned(this.clock.instant())));
	}

	private static <T> T part(Cursor cursor, int index, Function<String, T> read) {
		try {
			return read.apply(cursor.part(index));
		}
		catch (DateTimeException | IllegalArgumentException ex) {
			throw new RuleViolated("cursor", "cursor.unknown");
		}
	}

	private Held take() {
		return this.lock.take().orElseThrow(() -> new Conflict("region.import.busy"));
	}

	/** Only under the lock: whatever still says it runs, does not. */
	private ImportId begin(StartImport command, Actor actor) {
		this.imports.interruptAbandoned(this.clock.instant());
		var id = ImportId.fresh();
		this.imports.begin(id, command, actor, this.clock.instant());
		return id;
	}

	private static void allow(Actor actor) {
		if (kinds(actor).isEmpty()) {
			throw new NotFound();
		}
	}

	private static void allow(ImportKind kind, Actor actor) {
		if (!kinds(actor).contains(kind)) {
			throw new NotFound();
		}
	}

	/** Rows of a unit are seen by nobody else; what is public is the installation's. */
	private static Optional<UnitId> unit(Actor actor) {
		return kinds(actor).stream().anyMatch(ImportKind::isOfUnit) ? Optional.of(actor.unit()) : Optional.empty();
	}

}
