package nl.routebord.reporting;

import java.util.UUID;

/**
 * What a number counted and the reader may see.
 *
 * @param kind CASE, REPORT or ABSOLUTE
 * @param name the case number; empty of what has none
 */
public record CountedSubject(UUID id, String kind, String name) {
}
