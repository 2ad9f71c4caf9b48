package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A proposal to decide, for who may decide.
 *
 * @param mine whether the reader made it
 * @param endedBy who took it or sent it back; empty while it is open
 * @param reason why it was sent back
 */
public record ProposalView(int round, ProposalStatus status, boolean granted, TlvKind kind,
		@Nullable FundingCategory category, @Nullable LocalDate beginOn, @Nullable LocalDate endOn,
		List<Ground> grounds, String advicesAnswered, String parentsAnswered, String preparer, boolean mine,
		LocalDate preparedOn, String endedBy, @Nullable LocalDate endedOn, String reason) {

	public boolean isOpen() {
		return status == ProposalStatus.OPEN;
	}

}
