package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One tlv that ends this school year.
 *
 * @param application the application it came of, whose page it is on
 * @param school where the pupil is enrolled, or that applied
 * @param advices how many advices its new application has, of two
 */
public record CampaignRow(UUID caseFile, String application, String number, String pupil, String school,
		LocalDate endOn, CampaignStage stage, int advices) {
}
