package nl.routebord.absence;

import java.util.UUID;

/** A choice of the overview that a person saved. */
public record SavedView(UUID id, String name, HomeQuery query) {
}
