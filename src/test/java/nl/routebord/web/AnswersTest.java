package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What nobody foresaw: what the reader is told of it, and what the log. */
@RoutebordTest
@ExtendWith(OutputCaptureExtension.class)
class AnswersTest {

	private static final String SECRET = "Key (name)=(Pien Proef) already exists";

	@Autowired
	private ProblemAdvice advice;

	@LocalServerPort
	private int port;

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
		Logger log = (Logger) LoggerFactory.getLogger(Answers.class);
		Level before = log.getLevel();
		ListAppender<ILoggingEvent> lines = new ListAppender<>();
		lines.start();
		log.setLevel(Level.INFO);
		log.addAppender(lines);
		try {
			int begin = output.getAll().length();
			breakOff("/api/openapi.json");
			for (int turn = 0; turn < 100 && lines.list.isEmpty(); turn++) {
				Thread.sleep(50);
			}
			assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage)
				.containsExactly("GET broken off by the reader");
			assertThat(output.getAll().substring(begin)).doesNotContain(" ERROR ");
		}
		finally {
			log.detachAppender(lines);
			log.setLevel(before);
		}
	}

	/** With the first bytes in, and no room for more. */
	private void breakOff(String path) throws IOException {
		try (Socket socket = new Socket()) {
			socket.setReceiveBufferSize(1024);
			socket.setSoLinger(true, 0);
			socket.connect(new InetSocketAddress("localhost", port));
			socket.getOutputStream()
				.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).isEqualTo('H');
		}
	}

}
