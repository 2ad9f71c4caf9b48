package nl.routebord.allocation;

/**
 * What the own register says, beside what others report.
 *
 * @param elsewhere pupils on a tlv of this swv at a school of another region
 * @param grown pupils enrolled on a tlv of this swv after the last count date
 */
public record BorderFigures(int elsewhere, int grown) {
}
