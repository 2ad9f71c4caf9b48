package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One numbered piece of the whole file.
 *
 * @param kind key of its name, below {@code tlvlife.piece.}
 * @param title of a document that was handed in; empty for what Routebord holds itself
 * @param source the organisation it comes from
 * @param sha256 fingerprint in hexadecimal
 * @param page on which it begins; 0 when it is listed only
 */
public record PieceView(int number, String kind, String title, @Nullable LocalDate date, String source, String sha256,
		int page) {
}
