package nl.routebord.web.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.routebord.identity.Actor;
import nl.routebord.retention.DuePart;
import nl.routebord.retention.ListedItem;
import nl.routebord.retention.RetentionDesk;
import nl.routebord.web.CsvFile;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** The destruction list for a spreadsheet and an archive: codes and dates, no content. */
@Component
class RetentionCsv {

	static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final Words words;

	private final Clock clock;

	RetentionCsv(Words words, Clock clock) {
		this.words = words;
		this.clock = clock;
	}

	byte[] of(RetentionDesk.Export all, Actor actor) {
		List<List<String>> rows = new ArrayList<>();
		all.due().forEach((part) -> rows.add(cells(part)));
		Stream.concat(all.proposed().stream(), all.destroyed().stream()).forEach((item) -> rows.add(cells(item)));
		return CsvFile.of(
				words.say("retention.csv.mark", words.date(LocalDate.now(clock)), actor.user().value(), rows.size()),
				words.say("retention.csv.header"), rows);
	}

	private static List<String> cells(DuePart part) {
		return List.of(part.number(), part.kind().name(), part.startedOn().toString(), part.dueOn().toString(),
				part.held().map((why) -> "HELD " + why).orElse("DUE"), "", "", "", "", "");
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
