package nl.routebord.terms;

import java.time.LocalDate;
import java.time.Month;

/**
 * R-TLV-04, in years: a school year, from 1 August up to and including 31 July (WPO and
 * WVO art. 1).
 *
 * @param startYear the calendar year of its 1 August
 */
public record SchoolYear(int startYear) {

	/** R-TLV-04, one year: the school year a date lies in (WPO and WVO art. 1). */
	public static SchoolYear of(LocalDate date) {
		return new SchoolYear((date.getMonthValue() >= Month.AUGUST.getValue()) ? date.getYear() : date.getYear() - 1);
	}

	/** R-TLV-04, one day: its 1 August. */
	public LocalDate begin() {
		return LocalDate.of(this.startYear, Month.AUGUST, 1);
	}

	/** R-TLV-03, one day: its 31 July. */
	public LocalDate end() {
		return LocalDate.of(this.startYear + 1, Month.JULY, 31);
	}

	/** R-TLV-04, one year: the school year after this one. */
	public SchoolYear next() {
		return new SchoolYear(this.startYear + 1);
	}

	/** R-TLV-04, one year: whether a date lies in it. */
	public boolean contains(LocalDate date) {
		return of(date).equals(this);
	}

	/** As people write it, in years: 2026/2027 (R-TLV-04). */
	@Override
	public String toString() {
		return this.startYear + "/" + (this.startYear + 1);
	}

}
