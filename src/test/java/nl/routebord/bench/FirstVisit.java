package nl.routebord.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * What a browser with an empty cache fetches for one page: the page, its stylesheets,
 * scripts, icons and pictures, and of a font the files whose characters occur in it.
 */
final class FirstVisit {

	private static final Pattern LINKED = Pattern
		.compile("<(?:link|script|img|use)\\b[^>]*?\\s(?:xlink:href|href|src)=\"(/[^\"#]+)");

	private static final Pattern FACE = Pattern
		.compile("@font-face\\s*\\{[^}]*?url\\(['\"]?([^)'\"]+)[^}]*?unicode-range:([^;}]+)");

	private static final Pattern RANGE = Pattern.compile("U\\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?");

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<Part> parts = new ArrayList<>();

	private FirstVisit() {
	}

	record Part(String address, long bytes) {
	}

	static FirstVisit to(String base, String path) throws IOException, InterruptedException {
		FirstVisit visit = new FirstVisit();
		String page = visit.fetch(URI.create(base + path));
		Set<String> linked = new LinkedHashSet<>();
		Matcher link = LINKED.matcher(page);
		while (link.find()) {
			linked.add(link.group(1));
		}
		for (String address : linked) {
			URI resource = URI.create(base + address);
			String text = visit.fetch(resource);
			if (address.endsWith(".css")) {
				visit.fonts(resource, text, page);
			}
		}
		return visit;
	}

	List<Part> parts() {
		return List.copyOf(parts);
	}

	long bytes() {
		return parts.stream().mapToLong(Part::bytes).sum();
	}

	private void fonts(URI sheet, String css, String page) throws IOException, InterruptedException {
		Matcher face = FACE.matcher(css);
		while (face.find()) {
			if (page.chars().anyMatch(within(face.group(2)))) {
				fetch(sheet.resolve(face.group(1)));
			}
		}
	}

	private static java.util.function.IntPredicate within(String ranges) {
		java.util.function.IntPredicate inside = (character) -> false;
		Matcher range = RANGE.matcher(ranges);
		while (range.find()) {
			int first = Integer.parseInt(range.group(1), 16);
			int last = (range.group(2) != null) ? Integer.parseInt(range.group(2), 16) : first;
			inside = inside.or((character) -> character >= first && character <= last);
		}
		return inside;
	}

	private String fetch(URI address) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = client.send(
				HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip").build(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(address + " answers " + answer.statusCode());
		}
		long headers = answer.headers()
			.map()
			.entrySet()
			.stream()
			.flatMap((header) -> header.getValue().stream().map((value) -> header.getKey() + ": " + value + "\r\n"))
			.mapToLong(String::length)
			.sum();
		parts.add(new Part(address.getPath(), answer.body().length + headers));
		boolean zipped = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
		byte[] body = zipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
				: answer.body();
		return new String(body, StandardCharsets.UTF_8);
	}

}
