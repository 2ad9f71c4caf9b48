package nl.routebord.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

@Embeddable
public record PlanId(@Column(name = "id") UUID value) implements Serializable {

	public static PlanId of(String text) {
		return new PlanId(UUID.fromString(text));
	}

	public static PlanId fresh() {
		return new PlanId(UUID.randomUUID());
	}

}
