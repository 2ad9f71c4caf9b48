package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** What one partner said; never changed, corrected by a new one. */
@Entity
@Table(name = "consultation_view")
class PartnerView {

	@Id
	private UUID id;

	private UUID request;

	@Embedded
	private Author author;

	private Instant givenAt;

	private String text;

	private @Nullable UUID corrects;

	protected PartnerView() {
	}

	PartnerView(GiveView command, Actor partner, Instant now, @Nullable PartnerView corrected) {
		this.id = UUID.randomUUID();
		this.request = command.request();
		this.author = Author.of(partner);
		this.givenAt = now;
		this.text = command.text().strip();
		this.corrects = (corrected != null) ? corrected.id : null;
	}

	boolean isOf(UnitId unit) {
		return author.unit().equals(unit);
	}

	boolean isCorrection() {
		return corrects != null;
	}

	boolean corrects(PartnerView other) {
		return other.id.equals(corrects);
	}

	UUID id() {
		return id;
	}

	UUID request() {
		return request;
	}

	Author author() {
		return author;
	}

	Instant givenAt() {
		return givenAt;
	}

	String text() {
		return text;
	}

}
