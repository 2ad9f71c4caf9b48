package nl.routebord.web.absence;

import java.util.Arrays;
import java.util.List;

import nl.routebord.absence.AbsenceReason;
import nl.routebord.absence.AgreeTimetable;
import nl.routebord.absence.AgreeTimetable.TimetableBasis;
import nl.routebord.absence.DayPart;
import nl.routebord.absence.LeaveRoll;
import nl.routebord.absence.LeavingTo;
import nl.routebord.absence.PrepareReport;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReportKind;
import nl.routebord.web.Typed;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;

/** What was missed, a timetable, a report or a leaving, as typed. */
record MissedForm(@Nullable String day, @Nullable String part, @Nullable String minutes, @Nullable String reason,
		@Nullable String from, @Nullable String until, @Nullable String hours, @Nullable String basis,
		@Nullable String kind, @Nullable String begin, @Nullable String end, @Nullable String lastDay,
		@Nullable String to) {

	static final List<Option> PARTS = options(DayPart.values(), "absence.part.");

	static final List<Option> REASONS = options(AbsenceReason.values(), "absence.reason.");

	static final List<Option> BASES = options(TimetableBasis.values(), "absence.basis.");

	static final List<Option> KINDS = options(ReportKind.CHOSEN.toArray(ReportKind[]::new), "absence.kind.");

	static final List<Option> DESTINATIONS = options(LeavingTo.values(), "absence.leaving.");

	static MissedForm empty() {
		return new MissedForm("", "DAY", "", "", "", "", "", "", "OTHER", "", "", "", "");
	}

	RegisterAbsence missed() {
		return new RegisterAbsence(RollForm.text(day), RollForm.text(part), RollForm.text(minutes),
				RollForm.text(reason));
	}

	AgreeTimetable timetable() {
		String typed = RollForm.text(hours).strip();
		return new AgreeTimetable(Typed.date("from", from), Typed.date("until", until),
				typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null, Typed.word(basis, TimetableBasis.values()));
	}

	PrepareReport report() {
		return new PrepareReport(Typed.word(kind, ReportKind.values()), Typed.date("begin", begin),
				Typed.date("end", end));
	}

	LeaveRoll leaving() {
		return new LeaveRoll(Typed.date("lastDay", lastDay), Typed.word(to, LeavingTo.values()));
	}

	static List<Option> options(Enum<?>[] words, String prefix) {
		return Arrays.stream(words).map((word) -> Option.keyed(word.name(), prefix + word.name())).toList();
	}

}
