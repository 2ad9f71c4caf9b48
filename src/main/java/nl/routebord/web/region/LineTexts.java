package nl.routebord.web.region;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import nl.routebord.identity.Actor;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportId;
import nl.routebord.region.ImportLine;
import nl.routebord.web.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with a line, and writes all of it as a sheet. */
@Component
class LineTexts {

	private static final int PAGE = 1_000;

	private final MessageSource messages;

	private final ImportDesk desk;

	LineTexts(MessageSource messages, ImportDesk desk) {
		this.messages = messages;
		this.desk = desk;
	}

	String text(ImportLine line, Locale locale) {
		return this.messages.getMessage(line.messageKey(), line.arguments().toArray(), locale);
	}

	String severity(ImportLine line, Locale locale) {
		return this.messages.getMessage("region.import.severity." + line.severity(), null, locale);
	}

	/** As Dutch spreadsheet programs open it: semicolons, byte order mark, CRLF. */
	void write(ImportId id, Actor actor, Locale locale, Writer out) throws IOException {
		out.write('\uFEFF');
		try (var sheet = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(out)) {
			sheet.writeRecord(header("line", locale), header("kind", locale), header("what", locale));
			@Nullable String cursor = null;
			do {
				var lines = this.desk.lines(id, cursor, PAGE, actor);
				lines.items()
					.forEach((line) -> sheet.writeRecord(String.valueOf(line.line()), severity(line, locale),
							CsvFile.harmless(text(line, locale))));
				cursor = lines.next();
			}
			while (cursor != null);
		}
	}

	private String header(String name, Locale locale) {
		return this.messages.getMessage("region.page.lines." + name, null, locale);
	}

}
