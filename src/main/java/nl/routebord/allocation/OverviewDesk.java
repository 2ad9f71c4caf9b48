package nl.routebord.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.kernel.Stale;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lays DUO's overview per tlv beside the own register, line by line, and keeps what was
 * found out about each difference (R-EUR-06). For the secretariat of an swv.
 */
@Service
@Transactional
public class OverviewDesk {

	private static final int BATCH = 2_000;

	private static final int LONGEST_ANSWER = 500;

	private static final int MOST = 100;

	/** Since then an swv gives tlv's. */
	private static final LocalDate FIRST_DAY = LocalDate.of(2014, 8, 1);

	private final Overviews overviews;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	OverviewDesk(Overviews overviews, Directory directory, AuditTrail trail, Clock clock) {
		this.overviews = overviews;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Reads a file and compares it. Good lines go in, a faulty one is kept as a
	 * difference; the same file of the same day changes nothing.
	 * @param asOf the day as of which DUO made it
	 * @throws RuleViolated when it is no such file
	 */
	public UUID receive(@Nullable LocalDate asOf, InputStream file, Actor actor) {
		String swv = swv(actor);
		new Faults()
			.addIf(asOf == null || asOf.isAfter(today()) || asOf.isBefore(FIRST_DAY), "asOf",
					"allocation.overview.fault.day")
			.throwIfAny();
		UUID id = UUID.randomUUID();
		List<OverviewLine> lines = new ArrayList<>();
		String hash = read(file, swv, lines);
		return asJob(() -> {
			Optional<UUID> same = overviews.same(swv, asOf, hash);
			if (same.isPresent()) {
				return same.get();
			}
			overviews.open(id, swv, asOf, clock.instant(), actor.user().value(), hash);
			for (int from = 0; from < lines.size(); from += BATCH) {
				overviews.add(id, lines.subList(from, Math.min(lines.size(), from + BATCH)));
			}
			overviews.compare(id, swv, asOf, lines.isEmpty() ? 1 : lines.get(lines.size() - 1).nr());
			trail.record(actor, Act.done("ALLOCATION_OVERVIEW_READ").with(lines.size()));
			return id;
		});
	}

	public List<OverviewView> list(Actor actor) {
		String swv = swv(actor);
		return asJob(() -> overviews.of(swv, null));
	}

	/** What the secretariat has to do, one task per overview; of others nothing. */
	public List<ToFindOut> toFindOut(Actor actor) {
		if (actor.role() != Role.SWV_SECRETARIAT) {
			return List.of();
		}
		return asJob(() -> overviews.toFindOut(actor.organisation()));
	}

	/**
	 * @throws NotFound when the own swv has no such overview
	 */
	public OverviewView view(UUID id, Actor actor) {
		String swv = swv(actor);
		return asJob(() -> overviews.of(swv, id)).stream().findFirst().orElseThrow(NotFound::new);
	}

	/**
	 * @param verdict those of one verdict; null for every difference
	 * @param cursor where the page begins; null for the first
	 */
	public Slice<OverviewLine> lines(UUID id, @Nullable Verdict verdict, @Nullable String cursor, int limit,
			Actor actor) {
		view(id, actor);
		int most = Math.max(1, Math.min(MOST, limit));
		int after = Optional.ofNullable(Cursor.read(cursor, 1)).map(OverviewDesk::number).orElse(0);
		return Slice.of(asJob(() -> overviews.lines(id, verdict, after, most + 1)), most,
				(line) -> List.of(String.valueOf(line.nr())), null);
	}

	/**
	 * Takes back what should not have been read, with its lines; again changes nothing.
	 * @throws Conflict once a difference in it was answered
	 */
	public void discard(UUID id, Actor actor) {
		String swv = swv(actor);
		asJob(() -> {
			Optional<OverviewView> found = overviews.of(swv, id).stream().findFirst();
			if (found.isPresent()) {
				if (!overviews.discard(id)) {
					throw new Conflict("allocation.overview.kept");
				}
				trail.record(actor, Act.done("ALLOCATION_OVERVIEW_DISCARDED"));
			}
			return found;
		});
	}

	/**
	 * What was found out about a difference; the first answer stands, and the same again
	 * is the same.
	 * @throws Stale when somebody was ahead with another
	 */
	public void answer(UUID id, int nr, String text, Actor actor) {
		view(id, actor);
		new Faults().addIf(text.isBlank(), "answer", "allocation.overview.fault.answer")
			.addIf(text.length() > LONGEST_ANSWER, "answer", "allocation.overview.fault.long", LONGEST_ANSWER)
			.throwIfAny();
		String answer = text.strip();
		if (asJob(() -> overviews.answer(id, nr, answer, today(), actor.user().value()))) {
			trail.record(actor, Act.done("ALLOCATION_DIFFERENCE_ANSWERED"));
		}
		else if (!asJob(() -> overviews.answered(id, nr)).equals(answer)) {
			throw new Stale("allocation.overview.answered");
		}
	}

	private static int number(Cursor cursor) {
		try {
			return Integer.parseInt(cursor.part(0));
		}
		catch (NumberFormatException ex) {
			throw new RuleViolated("cursor", "cursor.unknown");
		}
	}

	/**
	 * @return the hash of the file
	 */
	private static String read(InputStream file, String swv, List<OverviewLine> lines) {
		MessageDigest digest = sha256();
		try (CsvReader<CsvRecord> reader = CsvReader.builder()
			.fieldSeparator(';')
			.ofCsvRecord(new InputStreamReader(new DigestInputStream(file, digest), StandardCharsets.UTF_8))) {
			Iterator<CsvRecord> rows = reader.iterator();
			if (!rows.hasNext()) {
				throw new RuleViolated("file", "allocation.overview.fault.empty");
			}
			DuoFormat format = DuoFormat.of(rows.next());
			while (rows.hasNext()) {
				CsvRecord row = rows.next();
				lines.add(format.read((int) row.getStartingLineNumber(), row, swv));
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (CsvParseException ex) {
			throw new RuleViolated("file", "allocation.overview.fault.csv");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String swv(Actor actor) {
		if (actor.role() != Role.SWV_SECRETARIAT) {
			throw new NotAllowed("allocation.not-yours");
		}
		return directory.organisation(actor.organisation()).map(OrganisationView::code).orElseThrow(NotFound::new);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static <T> T asJob(Supplier<T> work) {
		return Acting.overAll(AllocationCalendar.JOB, work);
	}

}
