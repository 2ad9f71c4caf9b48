package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import nl.routebord.expert.RefusalReason;
import nl.routebord.identity.UserId;
import nl.routebord.terms.Suspension;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.Research;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;

import org.jspecify.annotations.Nullable;

/** What a connected system sends. */
final class TlvBodies {

	private TlvBodies() {
	}

	/**
	 * @param caseId the case it is for
	 * @param content may be half filled: it is a draft
	 */
	record NewApplication(@Nullable UUID caseId, @Nullable ContentBody content) {
	}

	/**
	 * @param complete whether it is; then two experts
	 * @param asked what must be supplemented, until {@code lastDay}
	 * @param competent false: not for this swv; true with a reason: it decides itself
	 * @param forwardedTo code or name of the swv that it was sent on to
	 */
	record Judgement(@Nullable Boolean complete, @Nullable List<UUID> experts, @Nullable String asked,
			@Nullable LocalDate lastDay, @Nullable Boolean competent, @Nullable Boolean forwarded,
			@Nullable String forwardedTo, @Nullable String reason) {
	}

	/** Experts in the place of those who declined. */
	record Others(@Nullable List<UUID> experts) {

		Set<UserId> chosen() {
			return (experts != null) ? experts.stream().map(UserId::new).collect(Collectors.toSet()) : Set.of();
		}

	}

	/**
	 * @param reason why not; needed when not accepted
	 */
	record Answer(@Nullable Boolean accepted, @Nullable RefusalReason reason) {
	}

	record Advice(@Nullable AdviceOutcome outcome, @Nullable FundingCategory category, @Nullable LocalDate endOn,
			@Nullable String motivation, @Nullable String spokeWith, @Nullable String documentsSeen,
			@Nullable String registrationNumber, @Nullable List<@Nullable NamedResearch> researches) {

		GiveAdvice command() {
			return new GiveAdvice(outcome, category, endOn, Typed.text(motivation), Typed.text(spokeWith),
					Typed.text(documentsSeen), Typed.text(registrationNumber),
					(researches != null)
							? researches.stream().filter(Objects::nonNull).map(NamedResearch::research).toList()
							: List.of());
		}

	}

	record NamedResearch(@Nullable String name, @Nullable LocalDate datedOn) {

		Research research() {
			return new Research(Typed.text(name), datedOn);
		}

	}

	/**
	 * @param grant whether it is granted
	 * @param grounds each with the passages that it points to
	 * @param differences how differing advices are answered
	 * @param confirmed advices and views have been read
	 * @param warningsConfirmed what is warned of has been read, if anything is
	 */
	record Proposal(@Nullable Boolean grant, @Nullable TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate begin, @Nullable LocalDate end, @Nullable List<@Nullable GroundForm> grounds,
			@Nullable String differences, @Nullable String parentsAnswer, @Nullable Boolean confirmed,
			@Nullable Boolean warningsConfirmed) {

		ProposeTlv command(TlvApplicationId id, long version) {
			return new ProposeTlv(id, version, grant, kind, category, begin, end,
					(grounds != null) ? grounds.stream().filter(Objects::nonNull).map(GroundForm::ground).toList()
							: List.of(),
					Typed.text(differences), Typed.text(parentsAnswer), Boolean.TRUE.equals(confirmed),
					Boolean.TRUE.equals(warningsConfirmed));
		}

	}

	/**
	 * @param confirmed advices, views and the proposal have been read
	 * @param warningsConfirmed what is warned of has been read, if anything is
	 */
	record Verdict(@Nullable Boolean confirmed, @Nullable Boolean warningsConfirmed) {
	}

	/**
	 * @param process whether it goes on although it was not supplemented in time
	 */
	record Processing(@Nullable Boolean process, @Nullable String reason) {
	}

	record Reason(@Nullable String reason) {
	}

	/**
	 * @param ground of Awb 4:15 lid 2
	 * @param from the day of the agreement or of the first hindrance
	 */
	record Suspending(Suspension.@Nullable Ground ground, @Nullable LocalDate from, @Nullable LocalDate until,
			@Nullable String reason) {
	}

	record Notice(@Nullable LocalDate receivedOn) {
	}

	record Extension(@Nullable LocalDate extendedTo, @Nullable String reason) {
	}

}
