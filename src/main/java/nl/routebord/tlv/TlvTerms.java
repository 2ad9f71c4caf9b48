package nl.routebord.tlv;

import nl.routebord.region.Setting;
import nl.routebord.region.SettingValues;
import nl.routebord.terms.ServiceNorm;
import nl.routebord.terms.WorkingDays;

/**
 * What the dates of an application are calculated by today: the calendar, and the swv's
 * own norms. The legal term is in none of them.
 *
 * @param norm R-AWB-02
 * @param judgeWorkingDays to judge whether an application is complete
 * @param adviceWorkingDays for an expert's advice
 * @param repairDays R-AWB-04: what is proposed as the term to supplement
 * @param researchMonths how old research may be on the day of receipt
 * @param reuseMonths how old an advice may be that is given once more; 0: never
 */
record TlvTerms(WorkingDays days, ServiceNorm norm, int judgeWorkingDays, int adviceWorkingDays, int repairDays,
		int researchMonths, int reuseMonths) {

	static TlvTerms of(WorkingDays days, SettingValues values) {
		return new TlvTerms(days, new ServiceNorm(values.of(Setting.TLV_SERVICE_NORM_WEEKS)),
				values.of(Setting.TLV_JUDGE_WORKING_DAYS), values.of(Setting.TLV_ADVICE_WORKING_DAYS),
				values.of(Setting.TLV_REPAIR_DAYS), values.of(Setting.TLV_RESEARCH_MONTHS),
				values.of(Setting.TLV_REUSE_MONTHS));
	}

}
