package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.kernel.Conflict;

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

	private @Nullable LocalDate endedOn;

	@SuppressWarnings("NullAway.Init")
	protected Tlv() {
	}

	Tlv(TlvNumber number, TlvApplication application, GrantedTlv granted, LocalDate today) {
		this.id = UUID.randomUUID();
		this.number = number.text();
		this.applicationId = application.id().value();
		this.caseFileId = application.caseFile().value();
		this.swvCode = number.issuer();
		this.kind = granted.kind();
		this.category = granted.category();
		this.beginOn = Objects.requireNonNull(granted.begin());
		this.endOn = granted.end();
		this.status = TlvStatus.ISSUED;
		this.issuedOn = today;
	}

	/** R-TLV-11: another number follows; this one holds until the day before. */
	void supersede(LocalDate begin) {
		end(TlvStatus.SUPERSEDED, begin.minusDays(1));
	}

	/** R-TLV-12: taken back from this day on. */
	void revoke(LocalDate day) {
		end(TlvStatus.REVOKED, day);
	}

	private void end(TlvStatus how, LocalDate day) {
		if (!status.isAlive()) {
			throw new Conflict("step.not-available");
		}
		this.status = how;
		this.endedOn = day.isBefore(issuedOn) ? issuedOn : day;
	}

	boolean isAlive() {
		return status.isAlive();
	}

	GrantedTlv granted() {
		return new GrantedTlv(kind, category, beginOn, endOn);
	}

	String number() {
		return number;
	}

	TlvStatus status() {
		return status;
	}

}
