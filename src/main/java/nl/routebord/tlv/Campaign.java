package nl.routebord.tlv;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The renewals of one school year at one swv.
 *
 * @param year as people write it: 2026/2027
 * @param counts of all, whatever the filter
 * @param schools how many at each school, and how many of these are still open
 * @param rows those of the filter
 */
public record Campaign(String year, CampaignForecast forecast, Map<CampaignStage, Integer> counts,
		List<SchoolCount> schools, List<CampaignRow> rows) {

	/** One school with its tlv's that end. */
	public record SchoolCount(String school, int all, int open, int applied, int decided) {
	}

	/** What to show; null: all. */
	public record Filter(@Nullable String school, @Nullable CampaignStage stage) {

		boolean shows(CampaignRow row) {
			return (school == null || school.isBlank() || school.equals(row.school()))
					&& (stage == null || stage == row.stage());
		}

	}

}
