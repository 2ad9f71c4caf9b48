package nl.routebord.web.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.absence.CaseAbsence;
import nl.routebord.absence.EpisodeEvent;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.MissedRow;
import nl.routebord.absence.ReportView;
import nl.routebord.absence.ResidentCopy;
import nl.routebord.absence.SendReport;
import nl.routebord.absence.SicknessStepView;
import nl.routebord.web.Words;
import nl.routebord.web.family.InzageFile.Item;
import org.jspecify.annotations.Nullable;

/** The part of the copy of AVG 15 about absence, in words. */
final class AbsenceItems {

	private final Words words;

	AbsenceItems(Words words) {
		this.words = words;
	}

	List<Item> of(CaseAbsence absence) {
		return Stream
			.of(absence.episodes().stream().map(this::episode), absence.reports().stream().map(this::report),
					absence.missed().stream().map(this::missed), absence.steps().stream().map(this::step),
					absence.residents().stream().map(this::resident))
			.flatMap((part) -> part)
			.toList();
	}

	private Item episode(EpisodeView one) {
		String happened = one.events().stream().map(this::event).collect(Collectors.joining("\n"));
		return new Item(period(one.startedOn(), one.endedOn()), words.say("absence.page.episode"), "",
				words.say("absence.band." + one.band()), happened);
	}

	private String event(EpisodeEvent one) {
		String said = switch (one.kind()) {
			case GAP -> words.say("absence.gap." + one.word());
			case STARTED, BASIS -> words.say("absence.episode.basis." + one.word());
			default -> "";
		};
		String hours = (one.planned() == null) ? ""
				: (one.realised() == null) ? words.say("absence.event.planned", one.planned())
						: words.say("absence.event.hours", one.planned(), one.realised());
		return join(", ", period(one.on(), one.until()), words.say("absence.event." + one.kind()), said, hours);
	}

	private Item report(ReportView one) {
		String form = one.form().map(this::form).orElse("");
		String days = one.days()
			.stream()
			.map((day) -> words.say("absence.day", words.date(day.on()), day.minutes()))
			.collect(Collectors.joining("\n"));
		String earlier = one.earlier()
			.stream()
			.map((sent) -> words.say("absence.earlier.of", words.date(sent.replacedOn()), words.date(sent.begin()),
					words.date(sent.end()), sent.minutes() / 60, sent.minutes() % 60))
			.collect(Collectors.joining("\n"));
		String outdated = one.outdated()
			.stream()
			.map((said) -> words.say("absence.outdated.of", words.date(said.on()),
					words.say("absence.state." + said.state())))
			.collect(Collectors.joining("\n"));
		return new Item(period(one.begin(), one.end()), words.say("rights.inzage.report"), one.school(),
				words.say("absence.kind." + one.kind()),
				join("\n", words.say("absence.state." + one.state()), form, days, earlier, outdated));
	}

	private String form(SendReport one) {
		return join("\n", one.reason(), one.schoolAction(), one.explanation(), one.phone(), one.address(),
				one.location(), (one.reporter() != null) ? one.reporter().line() : "");
	}

	private Item missed(MissedRow one) {
		String reason = (one.reason() != null) ? words.say("absence.reason." + one.reason())
				: words.say("route.category." + (one.authorised() ? "ABS_AUTH" : "ABS_UNAUTH"));
		return new Item(words.date(one.on()), words.say("rights.inzage.missed"), "", reason,
				join(", ", words.say("absence.day", words.date(one.on()), one.minutes()),
						one.corrected() ? words.say("absence.corrected") : ""));
	}

	private Item step(SicknessStepView one) {
		String informed = (one.informedOn() != null) ? words.say("absence.step.informed", words.date(one.informedOn()))
				: "";
		return new Item(words.date(one.on()), words.say("absence.step.page"), one.with(),
				words.say("absence.step." + one.kind()), join("\n", informed, one.agreed()));
	}

	private Item resident(ResidentCopy one) {
		Stream<String> said = Stream.of(words.say("rights.inzage.resident.born", words.date(one.birthDate())),
				one.sex().isEmpty() ? "" : words.say("rights.inzage.resident.sex." + one.sex()),
				one.startkwalificatie() ? words.say("rights.inzage.resident.qualified") : "",
				(one.goneOn() != null) ? words.say("rights.inzage.resident.gone", words.date(one.goneOn())) : "");
		Stream<String> enrolled = one.enrolments()
			.stream()
			.map((part) -> join(", ", period(part.from(), part.until()), part.school(),
					words.say("absence.education." + part.education())));
		Stream<String> found = one.found()
			.stream()
			.map((part) -> join(", ", period(part.since(), part.endedOn()),
					words.say("rights.inzage.resident.found", words.date(part.foundOn())),
					words.say("absence.absolute.state." + part.state()),
					(part.explanation() != null) ? words.say("absence.absolute.answer." + part.explanation()) : ""));
		return new Item("", words.say("rights.inzage.resident"), "", one.name(),
				Stream.of(said, enrolled, found)
					.flatMap((part) -> part)
					.filter((line) -> !line.isEmpty())
					.collect(Collectors.joining("\n")));
	}

	private String period(LocalDate from, @Nullable LocalDate until) {
		return (until != null) ? words.say("absence.period", words.date(from), words.date(until)) : words.date(from);
	}

	private static String join(String between, String... parts) {
		return Stream.of(parts)
			.map(Objects::requireNonNull)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(between));
	}

}
