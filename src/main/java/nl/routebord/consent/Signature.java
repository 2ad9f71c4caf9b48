package nl.routebord.consent;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** That somebody agreed, and how that is known. */
@Embeddable
record Signature(UUID signerId, @Enumerated(EnumType.STRING) Capacity capacity, Instant signedAt,
		@Enumerated(EnumType.STRING) SigningMethod method, UUID recordedBy) {

	/** As what somebody signs. */
	enum Capacity {

		OUDER_GEZAG, VOOGD, LEERLING

	}

}
