package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.region.SchoolHoliday;
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
 * @param toApply of these, for how many no school has applied yet
 * @param isApplyingOver whether the last day to apply has passed
 * @param deciders who can prepare and decide: two for each
 * @param advicesNeeded two for each, but for those signed
 * @param perTenDays how many advices the experts give in ten working days
 * @param daysLeft working days until the last day, without school holidays
 * @param daysNeeded working days that advices and decisions take;
 * {@link Integer#MAX_VALUE} without experts
 */
public record CampaignForecast(LocalDate lastDay, LocalDate applyBy, int open, int toApply, boolean isApplyingOver,
		int deciders, int advicesNeeded, int perTenDays, int daysLeft, int daysNeeded) {

	/** Two different experts advise on each (IB-WVO art. 15a, BB-WPO art. 34.8). */
	private static final int ADVICES = 2;

	/** One prepares, another decides. */
	private static final int DECIDERS = 2;

	private static final int TEN = 10;

	private static final int WORKING_DAYS_A_WEEK = 5;

	/**
	 * @param signed advices that the open ones have already
	 * @param experts who can be asked
	 * @param busy advices that these experts have open for others
	 * @param work who there is to decide, and what is still to be asked
	 * @param adviceDays norm of the swv for one advice, in working days
	 * @param judgeDays the same to judge whether an application is complete
	 * @param target how many weeks before the last day the swv wants to have been asked
	 * @param holidays of the schools: nobody is seen at a school then
	 */
	static CampaignForecast of(LocalDate today, LocalDate lastDay, int open, int signed, int experts, int busy,
			Work work, int adviceDays, int judgeDays, int target, ServiceNorm norm, WorkingDays calendar,
			List<SchoolHoliday> holidays) {
		int needed = Math.max(0, open * ADVICES - signed);
		int left = workable(today, lastDay, calendar, holidays);
		int inAll = needed + busy;
		int advising = (needed == 0) ? 0 : (experts == 0) ? Integer.MAX_VALUE : rounds(inAll, experts) * adviceDays;
		int days = (open == 0 || advising == Integer.MAX_VALUE) ? advising
				: advising + deciding(norm, adviceDays, judgeDays);
		LocalDate applyBy = lastDay.minusWeeks(Math.max(target, norm.weeks()));
		return new CampaignForecast(lastDay, applyBy, open, work.toApply(), today.isAfter(applyBy), work.deciders(),
				needed, experts * TEN / Math.max(1, adviceDays), left, days);
	}

	/** What the service norm leaves after judging and advice; a day at least. */
	private static int deciding(ServiceNorm norm, int adviceDays, int judgeDays) {
		return Math.max(1, norm.weeks() * WORKING_DAYS_A_WEEK - adviceDays - judgeDays);
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
		return open == 0 || daysNeeded <= daysLeft && deciders >= DECIDERS && !(isApplyingOver && toApply > 0);
	}

	/** Key of the sentence that says so; its arguments are the fields. */
	public String sentence() {
		if (open == 0) {
			return "tlvlife.campaign.done";
		}
		if (daysNeeded == Integer.MAX_VALUE) {
			return "tlvlife.campaign.no-experts";
		}
		if (deciders < DECIDERS) {
			return "tlvlife.campaign.no-deciders";
		}
		if (daysNeeded <= daysLeft && isApplyingOver && toApply > 0) {
			return "tlvlife.campaign.apply-late";
		}
		if (isMet() && toApply == 0) {
			return "tlvlife.campaign.met-applied";
		}
		return isMet() ? "tlvlife.campaign.met" : "tlvlife.campaign.not-met";
	}

	/**
	 * @param toApply for how many no school has applied yet
	 * @param deciders people who decide for the swv
	 */
	record Work(int toApply, int deciders) {
	}

}
