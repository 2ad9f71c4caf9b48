package nl.routebord.identity;

import java.util.UUID;

/** A role waits for a second pair of eyes. */
public record AppointmentProposed(UUID proposal, UnitId unit) {
}
