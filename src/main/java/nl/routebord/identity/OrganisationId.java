package nl.routebord.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record OrganisationId(@Column(name = "id") UUID value) implements Serializable {

	public static OrganisationId of(String text) {
		return new OrganisationId(UUID.fromString(text));
	}

	public static OrganisationId fresh() {
		return new OrganisationId(UUID.randomUUID());
	}

}
