package nl.routebord.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record AgreementId(@Column(name = "id") UUID value) implements Serializable {

	public static AgreementId of(String text) {
		return new AgreementId(UUID.fromString(text));
	}

	public static AgreementId fresh() {
		return new AgreementId(UUID.randomUUID());
	}

}
