package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * One tlv behind a number of the overview. Pupil and case are there for who may see that
 * case and nobody else; the rest is the swv's own register (R-EUR-06).
 *
 * @param caseFile the case; null where the reader may not see it
 * @param number of the tlv
 * @param category of the tlv
 * @param state IN_USE, UNUSED or DORMANT
 * @param begin its first day
 * @param end its last day
 * @param asleepFrom since when it sleeps, if it does
 * @param school the last school where a pupil was enrolled on it
 * @param pupil the name; null where the reader may not see the case
 * @param caseNumber number of the case; null where the reader may not see it
 */
public record AllocationLine(@Nullable UUID caseFile, String number, FundingCategory category, String state,
		LocalDate begin, @Nullable LocalDate end, @Nullable LocalDate asleepFrom, @Nullable String school,
		@Nullable String pupil, @Nullable String caseNumber) {

	static AllocationLine of(TlvBook.Line line, @Nullable KnownPupil pupil) {
		return new AllocationLine((pupil != null) ? line.caseFile() : null, line.number(), line.category(),
				line.state(), line.begin(), line.end(), line.asleepFrom(), line.school(),
				(pupil != null) ? pupil.name() : null, (pupil != null) ? pupil.caseNumber() : null);
	}

	/** A pupil whose case the reader may see. */
	record KnownPupil(String name, String caseNumber) {
	}

}
