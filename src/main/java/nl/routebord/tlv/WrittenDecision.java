package nl.routebord.tlv;

import java.util.List;

import nl.routebord.kernel.Fault;

/**
 * How a decision stands that is being written.
 *
 * @param period what is wrong with its dates and category
 */
public record WrittenDecision(List<DecisionCheck> checks, List<Fault> period) {
}
