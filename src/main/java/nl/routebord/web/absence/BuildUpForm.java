package nl.routebord.web.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.routebord.absence.BuildUp;
import nl.routebord.absence.RealiseWeek;
import nl.routebord.absence.SetBuildUp;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.web.DateFormatter;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/** A build-up timetable, a row for each rise; or what came of one week. */
record BuildUpForm(@Nullable String version, List<Rise> steps, @Nullable String evaluateOn, @Nullable String week,
		@Nullable String hours) {

	private static final int ROWS = 4;

	private static final int MOST_ROWS = 20;

	BuildUpForm(@Nullable String version, @Nullable List<Rise> steps, @Nullable String evaluateOn,
			@Nullable String week, @Nullable String hours) {
		this.version = version;
		this.steps = new ArrayList<>();
		if (steps != null) {
			// a row left out in between is null; the others keep their places
			steps.forEach((row) -> this.steps.add(Objects.requireNonNullElseGet(row, () -> new Rise("", ""))));
		}
		this.evaluateOn = Objects.requireNonNullElse(evaluateOn, "");
		this.week = Objects.requireNonNullElse(week, "");
		this.hours = Objects.requireNonNullElse(hours, "");
	}

	/** A row: from which day how many hours a week. */
	record Rise(@Nullable String from, @Nullable String hours) {

		boolean isBlank() {
			return RollForm.text(from).isBlank() && RollForm.text(hours).isBlank();
		}

	}

	static BuildUpForm of(@Nullable BuildUp plan) {
		List<Rise> rows = (plan != null) ? plan.steps()
			.entrySet()
			.stream()
			.map((step) -> new Rise(DateFormatter.written(step.getKey()), step.getValue().toString()))
			.collect(Collectors.toList()) : List.of();
		BuildUpForm form = new BuildUpForm("", rows, (plan != null) ? DateFormatter.written(plan.evaluateOn()) : "", "",
				"");
		while (form.steps.size() < ROWS) {
			form.addRow();
		}
		return form;
	}

	void addRow() {
		if (steps.size() < MOST_ROWS) {
			steps.add(new Rise("", ""));
		}
	}

	/** A row that nobody filled in says nothing. */
	void dropBlankRows() {
		steps.removeIf(Rise::isBlank);
	}

	SetBuildUp command() {
		Faults faults = new Faults();
		List<SetBuildUp.Step> made = new ArrayList<>();
		for (Rise row : steps) {
			String field = "steps[" + made.size() + "].from";
			String typed = RollForm.text(row.from());
			faults.addIf(!typed.isBlank() && DutchDates.parse(typed).isEmpty(), field,
					"typeMismatch.java.time.LocalDate");
			made.add(new SetBuildUp.Step(DutchDates.parse(typed).orElse(null), EpisodeForm.hours(row.hours())));
		}
		faults.throwIfAny();
		return new SetBuildUp(made, Typed.date("evaluateOn", evaluateOn));
	}

	RealiseWeek realised() {
		return new RealiseWeek(Typed.date("week", week), EpisodeForm.hours(hours));
	}

}
