package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.terms.ServiceNorm;
import nl.routebord.terms.WorkingDays;

/**
 * Whether all renewals can be decided before the tlv's end, counted backwards from that
 * day over working days (R-TLV-09). A forecast, no term of law.
 *
 * @param lastDay 31 July
 * @param applyBy last day to apply: the target of the swv, or earlier where its service
 * norm does not fit behind that
 * @param open how many may still need a decision
 * @param advicesNeeded two for each, but for those signed
 * @param perTenDays how many advices the experts give in ten working days
 * @param daysLeft working days until the last day, without school holidays
 * @param daysNeeded working days that the advices take; {@link Integer#MAX_VALUE} without
 * experts
 */
public record CampaignForecast(LocalDate lastDay, LocalDate applyBy, int open, int advicesNeeded, int perTenDays,
		int daysLeft, int daysNeeded) {

	/** Two different experts advise on each (IB-WVO art. 15a, BB-WPO art. 34.8). */
	private static final int ADVICES = 2;

	private static final int TEN = 10;

	/**
	 * @param signed advices that the open ones have already
	 * @param experts who can be asked
	 * @param busy advices that these experts have open for others
	 * @param adviceDays norm of the swv for one advice, in working days
	 * @param target how many weeks before the last day the swv wants to have been asked
	 * @param holidays of the schools: nobody is seen at a school then
	 */
	static CampaignForecast of(LocalDate today, LocalDate lastDay, int open, int signed, int experts, int busy,
			int adviceDays, int target, ServiceNorm norm, WorkingDays calendar, List<SchoolHoliday> holidays) {
		int needed = Math.max(0, open * ADVICES - signed);
		int left = workable(today, lastDay, calendar, holidays);
		int inAll = needed + busy;
		int days = (needed == 0) ? 0 : (experts == 0) ? Integer.MAX_VALUE : rounds(inAll, experts) * adviceDays;
		return new CampaignForecast(lastDay, lastDay.minusWeeks(Math.max(target, norm.weeks())), open, needed,
				experts * TEN / Math.max(1, adviceDays), left, days);
	}

	private static int workable(LocalDate today, LocalDate lastDay, WorkingDays calendar,
			List<SchoolHoliday> holidays) {
		return !lastDay.isAfter(today) ? 0
				: Math.toIntExact(today.plusDays(1)
					.datesUntil(lastDay.plusDays(1))
					.filter(calendar::isWorkingDay)
					.filter((day) -> holidays.stream().noneMatch((holiday) -> holiday.holds(day)))
					.count());
	}

	/** Each expert advises on one after another. */
	private static int rounds(int advices, int experts) {
		return (advices + experts - 1) / experts;
	}

	public boolean isMet() {
		return daysNeeded <= daysLeft;
	}

	/** Key of the sentence that says so; its arguments are the fields. */
	public String sentence() {
		if (open == 0) {
			return "tlvlife.campaign.done";
		}
		if (daysNeeded == Integer.MAX_VALUE) {
			return "tlvlife.campaign.no-experts";
		}
		return isMet() ? "tlvlife.campaign.met" : "tlvlife.campaign.not-met";
	}

}
