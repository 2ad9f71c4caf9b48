package nl.routebord.tlv;

import java.util.List;

/**
 * Everything about one application in one PDF.
 *
 * @param sha256 the fingerprint of the whole, which is also in the journal of the case
 */
public record WholeFile(String number, List<PieceView> pieces, String sha256, byte[] pdf) {
}
