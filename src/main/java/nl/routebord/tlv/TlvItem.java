package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One item of an application in the cut-down form of privacy.md B.7: what it is, whether
 * it is there and its date. Never what it says.
 *
 * @param key names the item: {@code tlv.item.<key>}
 */
public record TlvItem(String key, boolean present, @Nullable LocalDate date) {
}
