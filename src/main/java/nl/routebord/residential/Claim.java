package nl.routebord.residential;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvTurned;
import org.jspecify.annotations.Nullable;

/**
 * The promise of a swv of origin (dormancyClaim, R-RES-12): its tlv expired while it
 * slept, so that it gives a new number when the pupil leaves, until the case is closed.
 */
@Entity
@Table(schema = "app", name = "residential_claim")
class Claim {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID caseFileId;

	private UUID placementId;

	private String tlvNumber;

	@Enumerated(EnumType.STRING)
	private ClaimStatus status;

	private LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	/** The application that the new number came of. */
	private @Nullable String redeemedBy;

	@SuppressWarnings("NullAway.Init")
	protected Claim() {
	}

	Claim(Placement stay, TlvTurned expired) {
		this.id = UUID.randomUUID();
		this.caseFileId = stay.caseFile().value();
		this.placementId = stay.id().value();
		this.tlvNumber = expired.number();
		this.status = ClaimStatus.OPEN;
		this.openedOn = expired.on();
	}

	void redeem(String application, LocalDate today) {
		this.redeemedBy = application;
		close(ClaimStatus.REDEEMED, today);
	}

	void lapse(LocalDate today) {
		close(ClaimStatus.LAPSED, today);
	}

	private void close(ClaimStatus how, LocalDate today) {
		this.status = how;
		this.closedOn = today;
	}

	boolean isOpen() {
		return status == ClaimStatus.OPEN;
	}

	boolean isRedeemed() {
		return status == ClaimStatus.REDEEMED;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	PlacementId placement() {
		return new PlacementId(placementId);
	}

	ClaimView view() {
		return new ClaimView(tlvNumber, status, openedOn, closedOn, redeemedBy, null, false);
	}

}
