package nl.routebord.tlv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.routebord.route.CaseFileId;

import org.jspecify.annotations.Nullable;

/**
 * An application as this reader may see it. What the reader may not see is absent.
 *
 * @param penalty null when nobody gave notice of default
 * @param content what the school asks and why; null when the reader may not read it
 * @param items the cut-down form; empty when the reader reads the whole
 * @param asked what the swv asks to be supplemented; empty when nothing is, or the reader
 * is neither the school nor the swv
 * @param revises the number of the tlv that it is to take the place of; empty when none
 * @param forwarding null when it went from no swv to another
 * @param changedBy who changed it last; empty when nobody in person did
 */
public record TlvView(TlvApplicationId id, long version, String number, CaseFileId caseFile, ApplicationStatus status,
		String school, @Nullable CompetenceView competence, LocalDate createdOn, @Nullable LocalDate judgeDueOn,
		@Nullable LocalDate supplementDueOn, @Nullable LocalDate judgedOn, String judge, @Nullable LocalDate endedOn,
		String endReason, @Nullable TlvTermView term, List<SuspensionView> suspensions, @Nullable PenaltyView penalty,
		@Nullable ApplicationContent content, List<AnnexView> annexes, List<TlvItem> items, String asked,
		String revises, @Nullable ForwardingView forwarding, List<AdviceView> advices, List<String> differences,
		@Nullable DecisionView decision, Set<TlvStep> steps, Instant changedAt, String changedBy) {

	public boolean can(TlvStep step) {
		return steps.contains(step);
	}

	/** For templates, which cannot name an enum. */
	public boolean can(String step) {
		return can(TlvStep.valueOf(step));
	}

	/** Of what it is an application; empty where the reader may not know yet. */
	public Optional<TlvKind> kind() {
		if (decision != null) {
			return Optional.of(decision.kind());
		}
		return (content != null) ? Optional.ofNullable(content.kind()) : Optional.empty();
	}

	public long signedAdvices() {
		return advices.stream().filter(AdviceView::isSigned).count();
	}

}
