package nl.routebord.family;

import java.util.List;
import java.util.Set;
import nl.routebord.route.CaseHead;

/**
 * Where a parent or pupil begins.
 *
 * @param cases those that can be opened
 * @param closed why others show nothing: reason codes of the policy; nothing else about
 * them
 */
public record FamilyHome(List<CaseHead> cases, Set<String> closed) {
}
