package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** A connected system that works for one of the demo people, over real HTTP. */
final class ApiClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private final String base;

	private final String username;

	private final Sending sending;

	ApiClient(int port, String username) {
		this(port, username, (request) -> HTTP.send(request, BodyHandlers.ofByteArray()));
	}

	/**
	 * @param sending what to do when no answer comes
	 */
	ApiClient(int port, String username, Sending sending) {
		this.sending = sending;
		this.base = "http://localhost:" + port + "/api/v1";
		this.username = username;
	}

	Answer get(String path) {
		return send(request(path).GET());
	}

	/** Something new, under a key of its own. */
	Answer post(String path, Map<String, ?> body) {
		return send(posted(path, body, key()));
	}

	/** A change to what is there, as last read from {@code of}. */
	Answer post(String path, Map<String, ?> body, String of) {
		return post(path, body, of, key());
	}

	Answer post(String path, Map<String, ?> body, String of, String key) {
		return send(posted(path, body, key).header("If-Match", get(of).etag()));
	}

	/** As last read, by a client that has kept the tag. */
	Answer postTagged(String path, Map<String, ?> body, String tag, String key) {
		return send(posted(path, body, key).header("If-Match", tag));
	}

	Answer upload(String path, Map<String, String> fields, byte[] pdf) {
		String boundary = "routebord-" + UUID.randomUUID();
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\""
				+ name + "\"\r\n\r\n" + value + "\r\n"));
		write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"opp.pdf\"\r\n"
				+ "Content-Type: application/pdf\r\n\r\n");
		body.writeBytes(pdf);
		write(body, "\r\n--" + boundary + "--\r\n");
		return send(request(path).header("Idempotency-Key", key())
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	static String key() {
		return UUID.randomUUID().toString();
	}

	private HttpRequest.Builder posted(String path, Map<String, ?> body, String key) {
		try {
			return request(path).header("Content-Type", "application/json")
				.header("Idempotency-Key", key)
				.POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		byte[] pair = (username + ":routebord-demo").getBytes(StandardCharsets.UTF_8);
		return HttpRequest.newBuilder(URI.create(base + path))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			return new Answer(sending.send(request.build()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void write(ByteArrayOutputStream body, String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	/** One request, and its answer. */
	interface Sending {

		HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException;

	}

	/** What came back. */
	record Answer(HttpResponse<byte[]> response) {

		int status() {
			return response.statusCode();
		}

		byte[] bytes() {
			return response.body();
		}

		String text() {
			return new String(bytes(), StandardCharsets.UTF_8);
		}

		JsonNode json() {
			try {
				return JSON.readTree(bytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(text(), ex);
			}
		}

		String etag() {
			return header("ETag");
		}

		String header(String name) {
			return response.headers().firstValue(name).orElseThrow(() -> new AssertionError(name + " of " + text()));
		}

		/** Fails unless this is what the status says. */
		Answer is(int status) {
			assertThat(status()).as(response.request().uri().getPath() + " " + text()).isEqualTo(status);
			return this;
		}

	}

}
