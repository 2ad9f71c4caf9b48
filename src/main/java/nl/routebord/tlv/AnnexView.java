package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A document of an application; whether it can be opened is for its own category. */
public record AnnexView(UUID document, AnnexKind kind, @Nullable LocalDate datedOn, LocalDate addedOn) {
}
