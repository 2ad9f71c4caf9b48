package nl.routebord.web.doors;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.SignedIn;
import nl.routebord.web.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Sends requests as somebody who is signed in, with nothing filled in. */
@Component
class Knocker {

	private final WebApplicationContext context;

	private final TransactionTemplate transaction;

	private @Nullable MockMvc web;

	Knocker(WebApplicationContext context, PlatformTransactionManager transactions) {
		this.context = context;
		this.transaction = new TransactionTemplate(transactions);
	}

	record Answer(int status, String body) {
	}

	/**
	 * @param undone leaves everything as it was
	 * @param seen whether the page is made; else only its name is told
	 */
	Answer knock(Doors.Door door, Caller caller, String path, boolean undone, boolean seen) {
		if (!undone) {
			return send(door, caller, path, seen);
		}
		Answer answer = transaction.execute((status) -> {
			status.setRollbackOnly();
			return send(door, caller, path, seen);
		});
		return java.util.Objects.requireNonNull(answer);
	}

	private Answer send(Doors.Door door, Caller caller, String path, boolean seen) {
		try {
			MockHttpServletResponse response = web()
				.perform(request(door, caller, path).requestAttr(UnseenPages.UNSEEN, !seen))
				.andReturn()
				.getResponse();
			return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (Exception ex) {
			throw new IllegalStateException(door.key() + " as " + caller, ex);
		}
	}

	private MockHttpServletRequestBuilder request(Doors.Door door, Caller caller, String path) {
		MockHttpServletRequestBuilder request = door.isUpload() ? MockMvcRequestBuilders.multipart(path)
				: MockMvcRequestBuilders.request(HttpMethod.valueOf(door.method()), java.net.URI.create(path));
		Optional<SignedIn> person = Optional.of(new SignedIn(caller.actor(), new AppointmentId(new UUID(0, 7)),
				"Proef Persoon", "Proef", "Proef", 1, false, 0));
		request.requestAttr(CurrentPerson.class.getName(), person);
		request.requestAttr(SignedIn.class.getName(), person.get());
		if (door.isApi() && door.changes() && !door.isUpload()) {
			request
				.contentType(door.note().contains("csv") ? MediaType.valueOf("text/csv") : MediaType.APPLICATION_JSON);
		}
		if (door.isApi() && door.changes()) {
			request.header("If-Match", "\"0\"");
		}
		if (!door.isApi()) {
			request.session(new MockHttpSession());
			if (door.note().equals("add")) {
				request.param("add", "");
			}
		}
		return request;
	}

	private MockMvc web() {
		MockMvc known = web;
		if (known == null) {
			known = MockMvcBuilders.webAppContextSetup(context).build();
			web = known;
		}
		return known;
	}

}
