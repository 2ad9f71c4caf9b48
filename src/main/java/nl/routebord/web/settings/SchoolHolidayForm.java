package nl.routebord.web.settings;

import java.util.Objects;

import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.KeepHoliday;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.web.DateFormatter;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/**
 * What is typed about a school holiday, and about the region in which a school lies.
 *
 * @param code of the swv or school
 * @param placed the region in which that lies
 * @param version of what was changed
 */
record SchoolHolidayForm(@Nullable String region, @Nullable String kind, @Nullable String name, @Nullable String from,
		@Nullable String until, @Nullable String code, @Nullable String placed, @Nullable String version) {

	static SchoolHolidayForm empty() {
		return new SchoolHolidayForm(HolidayRegion.MIDDLE.name(), HolidayKind.HOLIDAY.name(), "", "", "", "", "", "");
	}

	static SchoolHolidayForm of(SchoolHoliday one) {
		return new SchoolHolidayForm("", one.kind().name(), one.name(), DateFormatter.written(one.from()),
				DateFormatter.written(one.until()), "", "", String.valueOf(one.version()));
	}

	KeepHoliday keep() {
		return new KeepHoliday(Typed.word(region, HolidayRegion.values()), Typed.word(kind, HolidayKind.values()),
				text(name), Typed.date("from", from), Typed.date("until", until));
	}

	@Nullable Long shown() {
		return text(version).matches("[0-9]{1,9}") ? Long.valueOf(text(version)) : null;
	}

	static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "").strip();
	}

}
