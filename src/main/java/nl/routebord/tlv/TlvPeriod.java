package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.Month;

import nl.routebord.terms.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * R-TLV-03 to R-TLV-07, in dates: from when until when a tlv holds. Valid through its end
 * date, that day included.
 *
 * @param kind the kind of tlv
 * @param begin the first day
 * @param end the last day, or none
 */
public record TlvPeriod(TlvKind kind, LocalDate begin, @Nullable LocalDate end) {

	/**
	 * R-TLV-04, one complete school year: the earliest end of an SO or VSO tlv with this
	 * begin (BRON check 424 = WEC art. 40 lid 15). A tlv that begins after 1 August also
	 * holds for the rest of that school year.
	 */
	public static LocalDate minEnd(LocalDate begin) {
		SchoolYear year = SchoolYear.of(begin);
		return begin.equals(year.begin()) ? year.end() : year.next().end();
	}

	/**
	 * R-TLV-06, one date: the latest end: 31 July of the school year in which the pupil
	 * turns 14 (SO) or 20 (VSO), WEC art. 39; none for SBO and PRO.
	 */
	public static @Nullable LocalDate maxEnd(TlvKind kind, LocalDate birthDate) {
		return switch (kind) {
			case SO -> SchoolYear.of(birthDate.plusYears(14)).end();
			case VSO -> SchoolYear.of(birthDate.plusYears(20)).end();
			case SBO, PRO, LWOO -> null;
		};
	}

	/**
	 * R-TLV-06, one date: the last day that a tlv of this kind can name: of what has no
	 * latest end of its own, that of the longest.
	 */
	static LocalDate latest(TlvKind kind, LocalDate birthDate) {
		LocalDate end = maxEnd(kind, birthDate);
		return (end != null) ? end : SchoolYear.of(birthDate.plusYears(20)).end();
	}

	/**
	 * R-TLV-07, one date: the first day that a tlv can begin on: of the school year in
	 * which it was asked for.
	 */
	static LocalDate earliest(LocalDate received) {
		return SchoolYear.of(received).begin();
	}

	/**
	 * R-TLV-03 and R-TLV-04, in dates: whether a tlv of this kind may have these dates
	 * (BRON checks 423 and 424). PRO has no end; SBO none or any after its begin; SO and
	 * VSO end on a 31 July after at least one complete school year.
	 */
	public boolean isValid() {
		if (this.end == null) {
			return !this.kind.endsWithSchoolYear();
		}
		return switch (this.kind) {
			case PRO, LWOO -> false;
			case SBO -> this.end.isAfter(this.begin);
			case SO, VSO -> isLastDayOfSchoolYear(this.end) && !this.end.isBefore(minEnd(this.begin));
		};
	}

	/**
	 * R-TLV-05, one date: whether to warn that the law looks at the day of issue, which
	 * is in the middle of a school year, while the tlv begins on 1 August.
	 */
	public boolean warnsOfIssueMidYear(LocalDate issued) {
		return this.kind.endsWithSchoolYear() && isFirstDayOfSchoolYear(this.begin) && !isFirstDayOfSchoolYear(issued);
	}

	/** R-TLV-07, one year: whether the begin is far enough ahead for a signal. */
	public boolean beginsMoreThanAYearAfter(LocalDate issued) {
		return this.begin.isAfter(issued.plusYears(1));
	}

	/** R-TLV-07, one day: whether an enrolment on this date is covered (check 415). */
	public boolean covers(LocalDate date) {
		return !date.isBefore(this.begin) && (this.end == null || !date.isAfter(this.end));
	}

	private static boolean isFirstDayOfSchoolYear(LocalDate date) {
		return date.getMonth() == Month.AUGUST && date.getDayOfMonth() == 1;
	}

	private static boolean isLastDayOfSchoolYear(LocalDate date) {
		return date.getMonth() == Month.JULY && date.getDayOfMonth() == 31;
	}

}
