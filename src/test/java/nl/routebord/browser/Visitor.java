package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
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

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/**
	 * What axe's own builder does for a page without frames, but for its second page and
	 * its report of all that is well, which take longer than looking.
	 */
	private static final String VIOLATIONS = """
			async (rules) => (await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] }))
				.violations.map((rule) => rule.id + ' ' + rule.nodes[0].html)
			""";

	private final String base;

	private final BrowserContext context;

	private final Page page;

	private final boolean scripted;

	private final List<String> complaints = new ArrayList<>();

	private Visitor(String base, Browser.NewContextOptions options) {
		this.base = base;
		this.context = ChromiumExtension.browser()
			.newContext(options.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
		this.page = context.newPage();
		this.scripted = !Boolean.FALSE.equals(options.javaScriptEnabled);
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
		page.locator("input[name=username]:visible").last().fill(username);
		page.locator("input[name=password]:visible").last().fill(PASSWORD);
		page.locator("form:has(input[name=password]:visible) button[type=submit]").last().click();
		// a click does not wait for the page that comes, and checking a password takes
		// long on a busy machine
		page.waitForURL((url) -> !url.contains("/aanmelden"), new Page.WaitForURLOptions().setTimeout(60_000));
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

	/** Fills the text field with this name. */
	Visitor fill(String name, String text) {
		page.locator("main [name='" + name + "']").first().fill(text);
		return this;
	}

	/** Chooses the option, radio or checkbox with this value. */
	Visitor choose(String name, String value) {
		Locator list = page.locator("main select[name='" + name + "']");
		if (list.count() > 0) {
			list.first().selectOption(value);
		}
		else {
			page.locator("main input[name='" + name + "'][value='" + value + "']").check();
		}
		return this;
	}

	Visitor tick(String name) {
		page.locator("main input[type=checkbox][name='" + name + "']").first().check();
		return this;
	}

	/** Ticks the checkbox that stands beside these words. */
	Visitor tickBeside(String words) {
		page.locator("main label", new Page.LocatorOptions().setHasText(words))
			.first()
			.locator("xpath=preceding-sibling::input[@type='checkbox']")
			.check();
		return this;
	}

	Visitor choosePartOf(String name, String label) {
		Locator list = page.locator("main select[name='" + name + "']").first();
		String value = list.locator("option", new Locator.LocatorOptions().setHasText(label))
			.first()
			.getAttribute("value");
		list.selectOption(value);
		return this;
	}

	Visitor attach(String name, Path file) {
		page.locator("main input[type=file][name='" + name + "']").setInputFiles(file);
		return this;
	}

	/** Sends the form whose address ends like this by its first button. */
	Visitor send(String addressEnd) {
		page.locator("main form[action*='" + addressEnd + "'] button[type=submit], main form[action*='" + addressEnd
				+ "'] button:not([type])")
			.first()
			.click();
		page.waitForLoadState();
		return this;
	}

	/** Sends the form whose address ends like this by its main button. */
	Visitor sendMain(String addressEnd) {
		page.locator("main form[action*='" + addressEnd + "'] button.utrecht-button--primary-action").first().click();
		page.waitForLoadState();
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

	Visitor assertSees(String words) {
		assertThat(text()).contains(words);
		return this;
	}

	Visitor assertNoFaults() {
		assertThat(page.locator("#fouten").allInnerTexts()).as("faults at " + path()).isEmpty();
		return this;
	}

	/** Addresses of this site that the page links to. */
	@SuppressWarnings("unchecked")
	List<String> links() {
		return (List<String>) page.evaluate("""
				[...document.querySelectorAll("a[href^='/']")]
					.map((link) => link.getAttribute('href').replace(/#.*/, ''))
					.filter((href) => href !== '')
				""");
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
	 * Axe waits for timers, which stand still where there is no JavaScript; there the
	 * rest is looked at.
	 */
	Visitor assertAccessible() {
		if (scripted) {
			page.evaluate(AxeBuilder.getAxeScript());
			assertThat((List<?>) page.evaluate(VIOLATIONS, RULES)).as("axe at " + path()).isEmpty();
		}
		assertThat(page.locator("h1").count()).as("h1 at " + path()).isEqualTo(1);
		assertThat(page.title()).as("title at " + path()).endsWith("Routebord");
		assertThat(complaints).isEmpty();
		return assertReflows();
	}

	Visitor assertReflows() {
		Object fits = page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
		assertThat(fits).as("scrolls sideways at " + path() + ", " + page.viewportSize().width + " px").isEqualTo(true);
		return this;
	}

	@Override
	public void close() {
		context.close();
	}

}
