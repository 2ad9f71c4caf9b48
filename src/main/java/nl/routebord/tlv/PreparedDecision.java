package nl.routebord.tlv;

import java.util.List;

/**
 * A decision as it would be taken, to check once more.
 *
 * @param warnings what to think of first; none of it forbids, all of it is confirmed
 */
public record PreparedDecision(DecisionOutcome outcome, List<DecisionCheck> warnings) {

}
