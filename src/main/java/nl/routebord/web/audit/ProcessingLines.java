package nl.routebord.web.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.routebord.audit.ProcessingLog;
import nl.routebord.identity.Actor;

/**
 * Gives the lines of the Logboek Dataverwerkingen as they are read, one JSON object a
 * line, so that a year does not have to fit in memory.
 */
final class ProcessingLines {

	private ProcessingLines() {
	}

	static void write(ProcessingLog log, LocalDate from, LocalDate until, Actor actor, HttpServletResponse response)
			throws IOException {
		response.setContentType("application/x-ndjson");
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		Writer out = response.getWriter();
		log.lines(from, until, actor, (line) -> line(out, line));
		out.flush();
	}

	private static void line(Writer out, String line) {
		try {
			out.write(line);
			out.write('\n');
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
