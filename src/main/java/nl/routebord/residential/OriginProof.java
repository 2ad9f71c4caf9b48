package nl.routebord.residential;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Whose pupil it was when the stay began, and why. Fixed then and never computed anew
 * (domain.md 4.4): who disagrees contests it, and what is agreed or judged then stands
 * beside it.
 */
@Embeddable
class OriginProof {

	private @Nullable String originSwv;

	@Enumerated(EnumType.STRING)
	private OriginBasis originBasis;

	/** R-RES-11: earlier stays were looked through. */
	private boolean originThrough;

	/** The day that was looked at. */
	private LocalDate originDay;

	/** The four digits by which the annex was read; none where it was not needed. */
	private @Nullable String originAnnexRow;

	private @Nullable LocalDate originAnnexOn;

	private @Nullable LocalDate contestedOn;

	private @Nullable String contestReason;

	private @Nullable LocalDate originSettledOn;

	private @Nullable String originSettledSwv;

	private @Nullable String originSettledWhy;

	@SuppressWarnings("NullAway.Init")
	protected OriginProof() {
	}

	OriginProof(OriginSwv.Found found, @Nullable String annexRow, LocalDate today) {
		this.originSwv = found.swv();
		this.originBasis = found.basis();
		this.originThrough = found.lookedThrough();
		this.originDay = found.day();
		if (found.basis() == OriginBasis.RESIDENCE) {
			this.originAnnexRow = annexRow;
			this.originAnnexOn = today;
		}
	}

	void contest(String reason, LocalDate today) {
		if (isContested()) {
			throw new Conflict("step.not-available");
		}
		new Faults().addIf(reason.isBlank() || reason.length() > 1000, "reason", "residential.fault.reason")
			.throwIfAny();
		this.contestedOn = today;
		this.contestReason = reason.strip();
	}

	/** By agreement or by who was asked to arbitrate. */
	void settle(String swv, String why, LocalDate today) {
		if (!isContested()) {
			throw new Conflict("step.not-available");
		}
		new Faults().addIf(!swv.matches("(PO|VO)\\d{4}"), "swv", "residential.fault.swv")
			.addIf(why.isBlank() || why.length() > 1000, "why", "residential.fault.reason")
			.throwIfAny();
		this.originSettledOn = today;
		this.originSettledSwv = swv;
		this.originSettledWhy = why.strip();
	}

	boolean isContested() {
		return contestedOn != null && originSettledOn == null;
	}

	/** The code that counts; none while it is unknown. */
	@Nullable String swv() {
		return (originSettledSwv != null) ? originSettledSwv : originSwv;
	}

	OriginView view() {
		return new OriginView(originSwv, originBasis, originThrough, originDay, originAnnexRow, originAnnexOn,
				contestedOn, contestReason, originSettledOn, originSettledSwv, originSettledWhy);
	}

}
