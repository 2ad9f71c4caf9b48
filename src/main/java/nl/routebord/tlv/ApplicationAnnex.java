package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** A document of the case that belongs to an application. */
@Embeddable
record ApplicationAnnex(UUID documentId, @Enumerated(EnumType.STRING) AnnexKind kind, @Nullable LocalDate datedOn,
		LocalDate addedOn) {
}
