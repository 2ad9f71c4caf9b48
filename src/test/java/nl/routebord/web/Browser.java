package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor with cookies, over real HTTP, who follows no redirect by itself. */
public final class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

	private final String base;

	public Browser(int port) {
		this.base = "http://localhost:" + port;
	}

	/** Somebody who has signed in. */
	public static Browser as(int port, String username) {
		return as(port, username, "routebord-demo");
	}

	public static Browser as(int port, String username, String password) {
		Browser browser = new Browser(port);
		assertThat(browser.signIn(username, password).statusCode()).as("sign-in of " + username).isEqualTo(302);
		return browser;
	}

	public HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** Posts a form as a page would: with the token of that page. */
	public HttpResponse<String> post(String page, String action, String... fields) {
		Matcher token = TOKEN.matcher(get(page).body());
		String form = token.find() ? "_csrf=" + encode(token.group(1)) : "";
		for (int index = 0; index < fields.length; index += 2) {
			form += "&" + encode(fields[index]) + "=" + encode(fields[index + 1]);
		}
		return send(request(action, "Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	public HttpResponse<String> send(String method, String path, String body, String... headers) {
		return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
	}

	/** The list after looking for this in it. */
	public String sought(String list, String text) {
		post(list, list + "/zoeken", "q", text);
		return get(list + "?zoek=ja").body();
	}

	/** The API as this person, with JSON. */
	public HttpResponse<String> api(String method, String path, String username, String body, String... headers) {
		HttpRequest.Builder request = request(path, headers).header("Authorization", basic(username))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body));
		return send(request);
	}

	public HttpResponse<String> signIn(String username) {
		return signIn(username, "routebord-demo");
	}

	public HttpResponse<String> signIn(String username, String password) {
		return post("/aanmelden", "/aanmelden", "username", username, "password", password);
	}

	public String session() {
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter(cookie -> cookie.getName().equals("routebord"))
			.map(java.net.HttpCookie::getValue)
			.findFirst()
			.orElse("");
	}

	static String basic(String username) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((username + ":routebord-demo").getBytes(StandardCharsets.UTF_8));
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
