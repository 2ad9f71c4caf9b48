package nl.routebord.convenant;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The party leaves, stays longer, or papers come in.
 *
 * @param accession what stands now; changed by somebody else meanwhile, it is refused
 * @param until the first day without it; null when it has no end
 */
public record AlterAccession(UUID request, AccessionId accession, @Nullable LocalDate until, AccessionPapers papers) {
}
