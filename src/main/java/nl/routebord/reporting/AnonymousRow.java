package nl.routebord.reporting;

/**
 * What a return counted: no person, no place, no date.
 *
 * @param block of the return
 * @param open on its day
 * @param offer whether there was a fitting offer
 * @param many how many: one, but of residents
 */
public record AnonymousRow(String block, String row, String column, boolean open, boolean offer, int many) {
}
