package nl.routebord.region;

/**
 * What the annex of the Regeling regio-indeling samenwerkingsverbanden says of one
 * four-digit postcode. The municipality's name is as it was when the annex was issued:
 * show it, never decide by it (13 municipalities lie in more than one vo-swv).
 *
 * @param postcode4 the four digits of the postcode
 * @param municipalityName the municipality, as history
 * @param swvPo code of the samenwerkingsverband for primary education, such as
 * {@code PO2601}
 * @param swvVo code of the samenwerkingsverband for secondary education, such as
 * {@code VO2601}
 */
public record PostcodeArea(String postcode4, String municipalityName, String swvPo, String swvVo) {
}
