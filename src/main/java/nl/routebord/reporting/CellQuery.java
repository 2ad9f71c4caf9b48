package nl.routebord.reporting;

/**
 * A number of a return.
 *
 * @param stock only what was open on the day
 */
public record CellQuery(Block block, String row, String column, boolean stock) {
}
