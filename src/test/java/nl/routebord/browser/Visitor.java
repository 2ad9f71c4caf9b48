package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one browser, signed in. */
final class Visitor implements AutoCloseable {

	static final String PASSWORD = "routebord-demo";

	private final String base;

	private final BrowserContext context;

	private final Page page;

	private final List<String> complaints = new ArrayList<>();

	private Visitor(String base, Browser.NewContextOptions options) {
		this.base = base;
		this.context = ChromiumExtension.browser()
			.newContext(options.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
		this.page = context.newPage();
		page.setDefaultTimeout(20_000);
		page.onConsoleMessage((message) -> {
			// a 4xx page is an answer that tests ask for, not a fault of the page
			if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
				complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> complaints.add(page.url() + ": " + error));
	}

	static Visitor anonymous(int port) {
		return new Visitor("http://localhost:" + port, new Browser.NewContextOptions().setViewportSize(1440, 1000));
	}

	static Visitor signedIn(int port, String username) {
		return anonymous(port).signIn(username);
	}

	static Visitor withoutJavaScript(int port, String username) {
		return new Visitor("http://localhost:" + port,
				new Browser.NewContextOptions().setViewportSize(1440, 1000).setJavaScriptEnabled(false))
			.signIn(username);
	}

	static Visitor at(int port, int width, ColorScheme scheme) {
		return new Visitor("http://localhost:" + port,
				new Browser.NewContextOptions().setViewportSize(width, 1000).setColorScheme(scheme));
	}

	Visitor signIn(String username) {
		open("/aanmelden");
		page.locator("input[name=username]").last().fill(username);
		page.locator("input[name=password]").last().fill(PASSWORD);
		page.locator("form:has(input[name=password]:visible) button[type=submit]").last().click();
		assertThat(page.url()).as("signed in as " + username).doesNotContain("/aanmelden");
		return this;
	}

	Page page() {
		return page;
	}

	/**
	 * @return the HTTP status
	 */
	int open(String path) {
		return page.navigate(base + path).status();
	}

	Visitor fill(String label, String text) {
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().fill(text);
		return this;
	}

	Visitor choose(String label, String option) {
		page.getByLabel(label)
			.first()
			.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
		return this;
	}

	Visitor tick(String label) {
		page.getByLabel(label, new Page.GetByLabelOptions().setExact(false)).first().check();
		return this;
	}

	Visitor press(String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(button))).first().click();
		page.waitForLoadState();
		return this;
	}

	Visitor follow(String link) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(link))).first().click();
		page.waitForLoadState();
		return this;
	}

	Locator main() {
		return page.locator("main");
	}

	String text() {
		return main().innerText();
	}

	String path() {
		return page.url().substring(base.length());
	}

	Visitor picture(String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", name + ".png")));
		return this;
	}

	/**
	 * WCAG 2.2 AA and best practice by axe, one h1, no sideways scrolling, no complaints.
	 */
	Visitor assertAccessible() {
		List<Rule> violations = new AxeBuilder(page)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
			.analyze()
			.getViolations();
		assertThat(violations.stream().map((rule) -> rule.getId() + " " + rule.getNodes().get(0).getHtml()))
			.as("axe at " + path())
			.isEmpty();
		assertThat(page.locator("h1").count()).as("h1 at " + path()).isEqualTo(1);
		assertThat(page.title()).as("title at " + path()).endsWith("Routebord");
		assertThat(
				(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.as("scrolls sideways at " + path())
			.isTrue();
		assertThat(complaints).isEmpty();
		return this;
	}

	@Override
	public void close() {
		context.close();
	}

}
