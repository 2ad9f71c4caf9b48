package nl.routebord.web.retention;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.routebord.identity.Actor;
import nl.routebord.retention.DuePart;
import nl.routebord.retention.ListedItem;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** The destruction list for a spreadsheet and an archive: codes and dates, no content. */
@Component
class RetentionCsv {

	static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	/** By this, spreadsheets see that it is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final char SEPARATOR = ';';

	private final Words words;

	private final Clock clock;

	RetentionCsv(Words words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	byte[] of(List<DuePart> due, List<ListedItem> proposed, List<ListedItem> destroyed, Actor actor) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
			csv.writeRecord(words.say("retention.csv.mark", words.date(LocalDate.now(clock)), actor.user().value()));
			csv.writeRecord(words.say("retention.csv.header").split(";"));
			due.forEach((part) -> csv.writeRecord(part.number(), part.kind().name(), part.startedOn().toString(),
					part.dueOn().toString(), part.held().map((why) -> "HELD " + why).orElse("DUE"), "", "", "", "",
					""));
			Stream.concat(proposed.stream(), destroyed.stream()).forEach((item) -> csv.writeRecord(cells(item)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	private static List<String> cells(ListedItem item) {
		return List.of(item.number(), item.kind().name(), item.startedOn().toString(), item.dueOn().toString(),
				item.destroyedAt().isPresent() ? "DESTROYED" : "PROPOSED", item.ground(),
				item.proposedBy().value().toString(),
				item.approvedBy().map((user) -> user.value().toString()).orElse(""),
				item.destroyedAt().map((at) -> at.atZone(ZONE).toOffsetDateTime().toString()).orElse(""),
				item.counts().orElse("") + item.proof().map((hash) -> " SHA256:" + hash).orElse(""));
	}

}
