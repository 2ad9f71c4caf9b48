package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import nl.routebord.RoutebordTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/** What nobody foresaw: what the reader is told of it, and what the log. */
@RoutebordTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {

	private static final String SECRET = "Key (name)=(Pien Proef) already exists";

	@Autowired
	private ProblemAdvice advice;

	@Test
	void twoWhoMadeAtOnceWhatMayExistOnceReadAConflictAndNoRow(CapturedOutput output) {
		int before = output.getAll().length();
		ResponseEntity<?> answer = (ResponseEntity<?>) clashed("/api/v1/cases", "23505");
		assertThat(answer.getStatusCode().value()).isEqualTo(409);
		Problem problem = (Problem) answer.getBody();
		assertThat(problem.type()).isEqualTo("/problems/web.clash");
		assertThat(problem.detail()).isNotBlank();
		assertThat(problem.toString()).doesNotContain("Pien");
		ModelAndView page = (ModelAndView) clashed("/routes/nieuw", "23505");
		assertThat(page.getStatus().value()).isEqualTo(409);
		assertThat(page.getModel()).containsEntry("sentence", null);
		assertThat(output.getAll().substring(before)).contains("DataIntegrityViolationException", "ERROR")
			.doesNotContain("Pien");
	}

	@Test
	void textThatTheDatabaseDoesNotTakeIsTheReadersToMend() {
		ResponseEntity<?> answer = (ResponseEntity<?>) clashed("/api/v1/cases", "22021");
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
	}

	private Object clashed(String path, String state) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		return advice.clashed(new DataIntegrityViolationException(SECRET, new SQLException(SECRET, state)), request,
				new MockHttpServletResponse());
	}

	/** A reader who goes away is no fault of ours: one line, and no number. */
	@Test
	void aDownloadThatIsBrokenOffLeavesOneLine(CapturedOutput output) throws Exception {
		Exception gone = new AsyncRequestNotUsableException("nobody reads", new IOException("Broken pipe"));
		Logger log = (Logger) LoggerFactory.getLogger(Answers.class);
		Level before = log.getLevel();
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		log.setLevel(Level.INFO);
		log.addAppender(lines);
		try {
			int begin = output.getAll().length();
			advice.failed(gone, new MockHttpServletRequest("GET", "/leerlingen"), new MockHttpServletResponse());
			assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
				.containsExactly("GET broken off by the reader");
			assertThat(output.getAll().substring(begin)).doesNotContain(" ERROR ");
		}
		finally {
			log.detachAppender(lines);
			log.setLevel(before);
		}
	}

}
