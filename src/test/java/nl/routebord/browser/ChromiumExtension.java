package nl.routebord.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Finds the system's Chromium and keeps one running for all browser tests. */
class ChromiumExtension implements ExecutionCondition {

	private static final Path CHROMIUM = Path.of(System.getProperty("routebord.chromium", "/usr/bin/chromium"));

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Files.isExecutable(CHROMIUM)) {
			return ConditionEvaluationResult.enabled("Chromium found");
		}
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("no Chromium at " + CHROMIUM + "; .ci/run installs it");
		}
		return ConditionEvaluationResult
			.disabled("browser tests skipped: no Chromium at " + CHROMIUM + " (set -Droutebord.chromium=PATH)");
	}

	static Browser browser() {
		return Running.BROWSER;
	}

	/** Started at first use; ends with the test JVM. */
	private static final class Running {

		static final Browser BROWSER = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
			.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setHeadless(true)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
						"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	}

}
