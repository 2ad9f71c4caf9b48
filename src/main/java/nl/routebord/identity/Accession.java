package nl.routebord.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's accession to the modelconvenant (privacy.md A).
 *
 * @param until the first day without it; null when it has no end
 */
public record Accession(LocalDate signedOn, LocalDate from, @Nullable LocalDate until) {
}
