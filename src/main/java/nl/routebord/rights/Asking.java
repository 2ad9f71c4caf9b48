package nl.routebord.rights;

import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseFacts;

/**
 * The person who asks, for the policy.
 *
 * @param facts the case with its family, also for a unit that has left
 * @param reader as whom the policy judges what goes to that person
 */
public record Asking(CaseFacts facts, Actor reader) {
}
