package nl.routebord.residential;

/**
 * How a stay is paid for and what it does to enrolment, tlv and duty of care: current law
 * and the three ways that were studied beside it (domain.md 4.3; R-RES-10, R-RES-17). One
 * line a regime, to be read as the table of 4.3.
 */
public enum ResidentialRegime {

	// enrolled, a tlv in use, an unused tlv, who pays, on leaving to vso, duty of care
	CURRENT_LAW(Enrolled.AT_INSTITUTION, WhileAway.SLEEPS, WhileAway.STAYS, Payer.BY_LAW, ToVso.APPLICATION,
			CareDuty.INSTITUTION),
	DORMANT_TLV(Enrolled.AT_INSTITUTION, WhileAway.SLEEPS, WhileAway.SLEEPS, Payer.BY_LAW, ToVso.TLV_WAKES,
			CareDuty.ORIGIN_BOARD),
	CENTRAL(Enrolled.AT_INSTITUTION, WhileAway.SLEEPS, WhileAway.STAYS, Payer.OCW, ToVso.APPLICATION_AT_ORIGIN,
			CareDuty.OPEN),
	DUAL_ENROLMENT(Enrolled.AT_BOTH, WhileAway.STAYS, WhileAway.STAYS, Payer.MAIN_ENROLMENT,
			ToVso.APPLICATION_AT_ORIGIN, CareDuty.ORIGIN_SCHOOL);

	private final Enrolled enrolled;

	private final WhileAway tlvInUse;

	private final WhileAway unusedTlv;

	private final Payer payer;

	private final ToVso toVso;

	private final CareDuty careDuty;

	ResidentialRegime(Enrolled enrolled, WhileAway tlvInUse, WhileAway unusedTlv, Payer payer, ToVso toVso,
			CareDuty careDuty) {
		this.enrolled = enrolled;
		this.tlvInUse = tlvInUse;
		this.unusedTlv = unusedTlv;
		this.payer = payer;
		this.toVso = toVso;
		this.careDuty = careDuty;
	}

	/** As the setting of a swv counts them, from 1. */
	static ResidentialRegime numbered(int number) {
		return values()[number - 1];
	}

	public Enrolled enrolled() {
		return enrolled;
	}

	/** R-RES-17: what becomes of a tlv on which the pupil is enrolled. */
	public WhileAway tlvInUse() {
		return tlvInUse;
	}

	/** What becomes of one that was issued and not used. */
	public WhileAway unusedTlv() {
		return unusedTlv;
	}

	public Payer payer() {
		return payer;
	}

	public ToVso toVso() {
		return toVso;
	}

	public CareDuty careDuty() {
		return careDuty;
	}

	/** Where the pupil is enrolled during the stay. */
	public enum Enrolled {

		AT_INSTITUTION,
		/** Mainly at the school of origin, and at the institution's school as well. */
		AT_BOTH

	}

	/** What a tlv does during the stay. */
	public enum WhileAway {

		SLEEPS, STAYS

	}

	/** Who pays for the stay. */
	public enum Payer {

		/** R-RES-01 and R-RES-02. */
		BY_LAW, OCW,
		/** The swv of the main enrolment; the schools settle between them. */
		MAIN_ENROLMENT

	}

	/** How the pupil comes to a school for special education afterwards. */
	public enum ToVso {

		/** An application at the swv of domain.md 2.5. */
		APPLICATION,
		/** By agreement at the swv of origin. */
		APPLICATION_AT_ORIGIN,
		/** On the same number, without an application. */
		TLV_WAKES

	}

	/** Whose duty of care it is (zorgplicht). */
	public enum CareDuty {

		INSTITUTION, ORIGIN_BOARD, ORIGIN_SCHOOL, OPEN

	}

}
