package nl.routebord.web.glass;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.GlassRegister;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** Puts openings of the emergency door into words. Decides nothing. */
@Component
class GlassPages {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final CaseGlass glass;

	private final GlassRegister register;

	private final Directory directory;

	private final Words words;

	private final Clock clock;

	GlassPages(CaseGlass glass, GlassRegister register, Directory directory, Words words, Clock clock) {
		this.glass = glass;
		this.register = register;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * One opening in the case.
	 *
	 * @param mine of the reader's own unit, which must tell the family
	 * @param closable whether the reader opened it and it still stands open
	 */
	record Row(String id, String sentence, String reason, String text, String state, String tone, boolean mine,
			boolean closable, boolean told, String tellBy, String review) {
	}

	/** One opening for an officer. */
	record OfficerRow(String id, String number, String who, String when, String reason, String state, String tone,
			String family) {
	}

	/** One opening that an officer judges. */
	record Judged(String id, String number, String who, String reason, String text, String when, String family,
			String review, boolean reviewed) {
	}

	List<Row> openings(CaseFileId id, Actor actor) {
		List<GlassView> views = glass.list(id, actor);
		Map<UnitId, UnitView> units = directory.units(views.stream().map(GlassView::unit).toList());
		Map<UserId, String> people = directory.personNames(
				views.stream().filter((view) -> view.unit().equals(actor.unit())).map(GlassView::user).toList());
		return views.stream().map((view) -> {
			boolean mine = view.unit().equals(actor.unit());
			boolean running = view.running(clock.instant());
			String who = mine ? people.getOrDefault(view.user(), "") : name(units, view.unit());
			return new Row(view.id().value().toString(), words.say("glass.row", time(view.openedAt()), who),
					words.say("glass.reason." + view.reason()), view.text().orElse(""),
					words.say(running ? "glass.state.open" : "glass.state.closed", time(view.until())),
					running ? "warning" : "info", mine, running && mine && view.user().equals(actor.user()),
					view.told(), words.date(view.tellBy()), view.review().map(this::review).orElse(""));
		}).toList();
	}

	List<OfficerRow> register(Actor officer) {
		List<GlassRegister.Line> lines = register.of(officer);
		Map<UnitId, UnitView> units = directory.units(lines.stream().map(GlassRegister.Line::unit).toList());
		Map<UserId, String> people = names(lines.stream().map(GlassRegister.Line::user).toList());
		return lines.stream()
			.map((line) -> new OfficerRow(line.id().value().toString(), line.number(),
					words.say("glass.who", people.getOrDefault(line.user(), ""), name(units, line.unit())),
					time(line.openedAt()), words.say("glass.reason." + line.reason()),
					words.say(line.outcome().map((outcome) -> "glass.outcome." + outcome).orElse("glass.waits")),
					line.outcome()
						.map((outcome) -> (outcome == GlassView.Outcome.JUSTIFIED) ? "positive" : "negative")
						.orElse("warning"),
					family(line.familyTold(), line.unsafe())))
			.toList();
	}

	Judged judged(String number, GlassView view) {
		Map<UnitId, UnitView> units = directory.units(List.of(view.unit()));
		String who = words.say("glass.who", names(List.of(view.user())).getOrDefault(view.user(), ""),
				name(units, view.unit()));
		String family = view.notTold()
			.map((why) -> words.say("glass.family.unsafe.why", why))
			.orElse(family(view.told(), false));
		return new Judged(view.id().value().toString(), number, who, words.say("glass.reason." + view.reason()),
				view.text().orElse(""), words.say("glass.from-until", time(view.openedAt()), time(view.until())),
				family, view.review().map(this::review).orElse(""), view.review().isPresent());
	}

	private String family(boolean told, boolean unsafe) {
		return words.say(unsafe ? "glass.family.unsafe" : told ? "glass.family.told" : "glass.family.not-yet");
	}

	private String review(GlassView.Review review) {
		return words.say("glass.reviewed", time(review.at()), words.say("glass.outcome." + review.outcome()),
				review.text());
	}

	private Map<UserId, String> names(Collection<UserId> people) {
		return directory.personNames(people);
	}

	private String name(Map<UnitId, UnitView> units, UnitId unit) {
		UnitView found = units.get(unit);
		return (found != null)
				? words.say("sharing.unit", words.say("shell.role." + found.role()), found.organisationName()) : "";
	}

	private String time(Instant moment) {
		return words.time(LocalDateTime.ofInstant(moment, ZONE));
	}

}
