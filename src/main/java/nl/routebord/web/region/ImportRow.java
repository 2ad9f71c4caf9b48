package nl.routebord.web.region;

import java.time.ZonedDateTime;
import java.util.Map;

import nl.routebord.identity.UserId;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.region.ImportStatus;
import nl.routebord.region.ImportView;
import org.jspecify.annotations.Nullable;

/**
 * An import as a page shows it.
 *
 * @param view the import
 * @param who who started it; none for the command line
 */
public record ImportRow(ImportView view, @Nullable String who) {

	static ImportRow of(ImportView view, Map<UserId, String> names) {
		return new ImportRow(view, view.startedBy().map((user) -> names.getOrDefault(user, "–")).orElse(null));
	}

	/** Local time. */
	public ZonedDateTime startedAt() {
		return this.view.startedAt().atZone(ClockConfiguration.ZONE);
	}

	/** Local time; none while it runs. */
	public @Nullable ZonedDateTime finishedAt() {
		return this.view.finishedAt().map((at) -> at.atZone(ClockConfiguration.ZONE)).orElse(null);
	}

	/** Tone of the state's tag. */
	public String tone() {
		return switch (this.view.status()) {
			case RUNNING -> "info";
			case DONE -> (this.view.faulty() > 0 || this.view.gone().held() > 0) ? "warning" : "positive";
			case REFUSED, FAILED, INTERRUPTED -> "negative";
		};
	}

	/** Message key of the sentence that ends it; none while it runs. */
	public @Nullable String ending() {
		if (this.view.status() != ImportStatus.DONE) {
			return this.view.reason().map(ImportView.Reason::key).orElse(null);
		}
		if (this.view.dryRun()) {
			return "region.page.done.dry";
		}
		if (this.view.gone().held() > 0) {
			return (this.view.faulty() > 0) ? "region.page.done.held.faulty" : "region.page.done.held.many";
		}
		return (this.view.faulty() > 0) ? "region.page.done.faulty" : "region.page.done";
	}

	/** Arguments of that sentence. */
	public Object[] endingArguments() {
		return this.view.reason()
			.map((reason) -> reason.arguments().toArray())
			.orElseGet(() -> new Object[] { this.view.gone().held() });
	}

}
