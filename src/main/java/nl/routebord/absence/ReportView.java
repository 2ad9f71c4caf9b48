package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A report as the school or the municipality reads it.
 *
 * @param form what the school wrote; empty where the reader may not know
 * @param days what was missed, without a valid reason only
 * @param contact of leerplicht, once it answered; else empty
 * @param municipality of residence
 * @param stay the municipality in which the pupil in fact stays, where that is another
 * @param receiver the municipality that it goes or went to; absent where not known
 * @param ours whether the reader works at the school
 * @param caseNumber of the case that it was put in, where the reader knows of that
 * @param differing the days of which it says something else than what is registered; for
 * the school
 * @param correctable whether a report is left when those are put right
 * @param change the last since it was sent, for the school
 * @param allMissedSaid whether a person said otherwise about all lessons than was
 * reckoned, for the school
 * @param earlier what it said before it was corrected, for the school
 * @param outdated answers to what was sent before that came after the change, for the
 * school
 * @param changedOn the day of that, also for who received it
 */
public record ReportView(UUID id, long version, UUID pupilId, String pupil, LocalDate birthDate, String school,
		String schoolCode, String className, ReportKind kind, ReportState state, LocalDate begin, LocalDate end,
		int minutes, boolean allMissed, LocalDate sendBy, @Nullable LocalDate sentOn, Optional<SendReport> form,
		List<ReportDay> days, List<RegisterFault> faults, @Nullable CloseReason closeReason,
		@Nullable CloseExplanation closeExplanation, String contact, String municipality, @Nullable String stay,
		@Nullable String receiver, boolean hasPgn, boolean ours, Optional<String> caseNumber,
		List<ChangedDay> differing, boolean correctable, Optional<ReportChange> change, @Nullable LocalDate changedOn,
		boolean allMissedSaid, List<EarlierSending> earlier, List<OutdatedAnswer> outdated) {

	/** Whether the register would not hear of the last change. */
	public boolean refused() {
		return change.filter((one) -> one.state() == ReportChange.State.REJECTED).isPresent();
	}

	@Override
	public String toString() {
		return "ReportView[" + id + "]";
	}

}
