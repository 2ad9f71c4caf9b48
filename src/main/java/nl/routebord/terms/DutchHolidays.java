package nl.routebord.terms;

import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * R-AWB-10, in days: the generally recognised holidays and the days equated with them
 * (Algemene termijnenwet art. 3). New Year, Good Friday, Easter, King's Day (26 April
 * when the 27th is a Sunday), 5 May of every year, Ascension, Whitsun, 25 and 26
 * December, and the days that a royal decree equates, which the caller passes in.
 */
public final class DutchHolidays {

	private final Set<LocalDate> equatedByDecree;

	private DutchHolidays(Set<LocalDate> equatedByDecree) {
		this.equatedByDecree = equatedByDecree;
	}

	/**
	 * R-AWB-10, in days: the holidays of the act itself, without a royal decree (Algemene
	 * termijnenwet art. 3 lid 1 and 2).
	 */
	public static DutchHolidays ofTheAct() {
		return new DutchHolidays(Set.of());
	}

	/**
	 * R-AWB-10, in days: the holidays of the act and the days that a royal decree equates
	 * with them (Algemene termijnenwet art. 3 lid 3).
	 */
	public static DutchHolidays withDecree(Collection<LocalDate> equatedDays) {
		return new DutchHolidays(Set.copyOf(equatedDays));
	}

	/** R-AWB-10, in days: whether the act treats this date as a holiday (art. 3). */
	public boolean contains(LocalDate date) {
		return this.equatedByDecree.contains(date) || Calendar.of(date.getYear()).contains(date);
	}

	/**
	 * R-AWB-10, in days: the holidays of the act in a year, by date, each with the name
	 * that the calendar gives it, such as {@code GOOD_FRIDAY}.
	 */
	public static SortedMap<LocalDate, String> namesIn(int year) {
		return Calendar.names(year);
	}

	/** Loaded at the first question: reading the calendar costs part of a second. */
	private static final class Calendar {

		private static final HolidayManager NETHERLANDS = HolidayManager.getInstance(ManagerParameters.create("nl"));

		private static final Map<Integer, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

		static Set<LocalDate> of(int year) {
			return YEARS.computeIfAbsent(year, Calendar::read);
		}

		static SortedMap<LocalDate, String> names(int year) {
			SortedMap<LocalDate, String> names = new TreeMap<>();
			NETHERLANDS.getHolidays(Year.of(year)).forEach((holiday) -> {
				String key = holiday.getPropertiesKey();
				names.put(holiday.getDate(), key.substring(key.lastIndexOf('.') + 1));
			});
			return names;
		}

		private static Set<LocalDate> read(int year) {
			return NETHERLANDS.getHolidays(Year.of(year))
				.stream()
				.map(Holiday::getDate)
				.collect(Collectors.toUnmodifiableSet());
		}

	}

}
