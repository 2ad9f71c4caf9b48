package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.Invitation;
import nl.routebord.terms.TermEvent;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.AdviceView;
import nl.routebord.tlv.AnnexView;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.CompetenceView;
import nl.routebord.tlv.DecisionOutcome;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.HeldTlv;
import nl.routebord.tlv.ForwardingView;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.PenaltyView;
import nl.routebord.tlv.Research;
import nl.routebord.tlv.SuspensionView;
import nl.routebord.tlv.TlvItem;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvRow;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvTermView;
import nl.routebord.tlv.TlvView;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An application for a connected system, cut to the reader like the page: else absent.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record TlvResource(UUID id, String number, UUID caseId, ApplicationStatus status, long version, String school,
		@Nullable CompetenceView competence, @Nullable LocalDate receivedOn, @Nullable LocalDate judgeDueOn,
		@Nullable LocalDate supplementDueOn, @Nullable LocalDate decisionDueOn, @Nullable LocalDate serviceNormOn,
		@Nullable List<TermEvent> term, List<SuspensionView> suspensions, @Nullable PenaltyView penalty,
		@Nullable ApplicationContent content, List<AnnexView> documents, List<TlvItem> items, String asked,
		String revises, @Nullable ForwardingView forwarding, List<AdviceResource> advices, List<String> differences,
		@Nullable DecisionResource decision, Set<TlvStep> steps) {

	static TlvResource of(TlvView view) {
		TlvTermView term = view.term();
		return new TlvResource(view.id().value(), view.number(), view.caseFile().value(), view.status(), view.version(),
				view.school(), view.competence(), (term != null) ? term.receivedOn() : null, view.judgeDueOn(),
				view.supplementDueOn(), (term != null) ? term.dueOn() : null, (term != null) ? term.normDueOn() : null,
				(term != null) ? term.events() : null, view.suspensions(), view.penalty(), view.content(),
				view.annexes(), view.items(), view.asked(), view.revises(), view.forwarding(),
				view.advices().stream().map(AdviceResource::of).toList(), view.differences(),
				DecisionResource.of(view.decision()), view.steps());
	}

	/** One advice; of a redacted one only the profession and the date. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record AdviceResource(UUID id, UUID expert, String expertName, ExpertProfession profession,
			String registrationNumber, Invitation invitation, LocalDate dueOn, @Nullable LocalDate signedOn,
			@Nullable AdviceOutcome outcome, @Nullable FundingCategory category, @Nullable LocalDate endOn,
			String motivation, String spokeWith, String documentsSeen, List<Research> researches,
			@Nullable LocalDate firstSignedOn) {

		static AdviceResource of(AdviceView view) {
			return new AdviceResource(view.id(), view.expert().value(), view.expertName(), view.profession(),
					view.registrationNumber(), view.invitation(), view.dueOn(), view.signedOn(), view.outcome(),
					view.category(), view.endOn(), view.motivation(), view.spokeWith(), view.documentsSeen(),
					view.researches(), view.firstSignedOn());
		}

	}

	/** The decision, as far as the reader may know it. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record DecisionResource(DecisionOutcome outcome, TlvKind kind, @Nullable FundingCategory category,
			@Nullable LocalDate begin, @Nullable LocalDate end, String tlvNumber, @Nullable HeldTlv held,
			LocalDate decidedOn, String motivation, String differences, String parentsAnswer,
			@Nullable LocalDate objectionUntil, boolean issued, @Nullable UUID letter, @Nullable LocalDate endedOn) {

		static @Nullable DecisionResource of(@Nullable DecisionView view) {
			return (view == null) ? null
					: new DecisionResource(view.outcome(), view.kind(), view.category(), view.beginOn(), view.endOn(),
							view.number(), view.held(), view.decidedOn(), view.motivation(), view.advicesAnswered(),
							view.parentsAnswered(), view.objectionUntil(), view.issued(), view.letter(),
							view.endedOn());
		}

	}

	/** One line of the list. */
	record Row(UUID id, String number, UUID caseId, String caseNumber, String pupil, String school,
			ApplicationStatus status, @Nullable LocalDate receivedOn, @Nullable LocalDate dueOn) {

		static Row of(TlvRow row) {
			return new Row(row.id().value(), row.number(), row.caseFile(), row.caseNumber(), row.pupil(), row.school(),
					row.status(), row.receivedOn(), row.dueOn());
		}

	}

}
