package nl.routebord.region;

import java.util.UUID;

import nl.routebord.identity.Actor;

/**
 * An administrator changed what dates are calculated by: told to the audit trail in the
 * same transaction.
 *
 * @param action what happened, a code such as {@code region.setting-changed}
 * @param subject the row that says what
 */
public record RegionHappening(Actor actor, String action, UUID subject) {

}
