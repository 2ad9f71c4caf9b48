package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A toelaatbaarheidsverklaring: its number, its dates and where its life stands. */
@Entity
@Table(schema = "app", name = "tlv")
class Tlv {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private String number;

	private UUID applicationId;

	private UUID caseFileId;

	private String swvCode;

	@Enumerated(EnumType.STRING)
	private TlvKind kind;

	@Enumerated(EnumType.STRING)
	private @Nullable FundingCategory category;

	private LocalDate beginOn;

	private @Nullable LocalDate endOn;

	@Enumerated(EnumType.STRING)
	private TlvStatus status;

	private LocalDate issuedOn;

	@SuppressWarnings("NullAway.Init")
	protected Tlv() {
	}

	Tlv(TlvNumber number, TlvApplication application, TlvDecision decision) {
		this.id = UUID.randomUUID();
		this.number = number.text();
		this.applicationId = application.id().value();
		this.caseFileId = application.caseFile().value();
		this.swvCode = number.issuer();
		this.kind = decision.kind();
		this.category = decision.category();
		this.beginOn = Objects.requireNonNull(decision.beginOn());
		this.endOn = decision.endOn();
		this.status = TlvStatus.ISSUED;
		this.issuedOn = decision.decidedOn();
	}

	String number() {
		return number;
	}

	TlvStatus status() {
		return status;
	}

}
