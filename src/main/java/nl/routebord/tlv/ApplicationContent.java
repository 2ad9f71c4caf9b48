package nl.routebord.tlv;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * What the school asks and why (domain.md 2.6, "Application fields"). May be half empty
 * in a draft. Texts are never null. Holds no PGN: the swv never gets one.
 *
 * @param targetSchoolCode BRIN with location of that school, which tells its swv; empty
 * when not known
 * @param targetSchool the school the pupil is to go to, in words; empty when not known
 * @param parentsText the parents' view, or why there is none
 * @param parentsOn the day of the talk with the parents
 * @param pupilText the pupil's view, or why there is none
 * @param scores for praktijkonderwijs and leerwegondersteuning
 * @param emb the pupil is ernstig meervoudig beperkt (domain.md 2.4); for SO and VSO
 */
@Embeddable
public record ApplicationContent(@Enumerated(EnumType.STRING) @Nullable TlvKind kind,
		@Enumerated(EnumType.STRING) @Nullable FundingCategory category, @Nullable LocalDate requestedBegin,
		@Nullable LocalDate requestedEnd, @Enumerated(EnumType.STRING) @Nullable Cluster cluster,
		String targetSchoolCode, String targetSchool,
		@Enumerated(EnumType.STRING) @Nullable PlaceAvailable placeAvailable, String supportGiven, String supportEffect,
		String hinderingFactors, String promotingFactors, String whyNotRegular,
		@Enumerated(EnumType.STRING) @Nullable ParentsView parentsView, String parentsText,
		@Nullable LocalDate parentsOn, @Enumerated(EnumType.STRING) @Nullable PupilView pupilView, String pupilText,
		TestScores scores, boolean emb) {

	/** What no scores are needed for. */
	public ApplicationContent(@Nullable TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate requestedBegin, @Nullable LocalDate requestedEnd, @Nullable Cluster cluster,
			String targetSchoolCode, String targetSchool, @Nullable PlaceAvailable placeAvailable, String supportGiven,
			String supportEffect, String hinderingFactors, String promotingFactors, String whyNotRegular,
			@Nullable ParentsView parentsView, String parentsText, @Nullable LocalDate parentsOn,
			@Nullable PupilView pupilView, String pupilText) {
		this(kind, category, requestedBegin, requestedEnd, cluster, targetSchoolCode, targetSchool, placeAvailable,
				supportGiven, supportEffect, hinderingFactors, promotingFactors, whyNotRegular, parentsView,
				parentsText, parentsOn, pupilView, pupilText, TestScores.NONE, false);
	}

	/** What a tlv is for and until when it holds; from when and why is to be written. */
	ApplicationContent inPlaceOf(GrantedTlv held) {
		return new ApplicationContent(held.kind(), null, null, held.end(), cluster, targetSchoolCode, targetSchool,
				placeAvailable, supportGiven, supportEffect, hinderingFactors, promotingFactors, whyNotRegular, null,
				"", null, null, "", TestScores.NONE, emb);
	}

	/** R-RES-12: the same, for other days. */
	ApplicationContent during(@Nullable LocalDate begin, @Nullable LocalDate end) {
		return new ApplicationContent(kind, category, begin, end, cluster, targetSchoolCode, targetSchool,
				placeAvailable, supportGiven, supportEffect, hinderingFactors, promotingFactors, whyNotRegular,
				parentsView, parentsText, parentsOn, pupilView, pupilText, scores, emb);
	}

	public static ApplicationContent empty() {
		return new ApplicationContent(null, null, null, null, null, "", "", null, "", "", "", "", "", null, "", null,
				null, "");
	}

}
