package nl.routebord.region;

/**
 * What the law leaves to the swv or the region, by the day from which it holds. No
 * statutory term is a setting.
 */
public enum Setting {

	/** R-AWB-02; never above the 8 weeks of R-AWB-01. */
	TLV_SERVICE_NORM_WEEKS(Measure.WEEKS, 8),

	/** Working days to judge whether an application is complete. */
	TLV_JUDGE_WORKING_DAYS(Measure.WORKING_DAYS, 20),

	/** R-AWB-04: what the form proposes as term to supplement; a person may differ. */
	TLV_REPAIR_DAYS(Measure.DAYS, 56),

	/** Working days for an expert's advice. */
	TLV_ADVICE_WORKING_DAYS(Measure.WORKING_DAYS, 40),

	/** Months that research may be old when an application comes in. */
	TLV_RESEARCH_MONTHS(Measure.MONTHS, 60),

	/** Months after which an expert cannot give an advice once more; 0: never. */
	TLV_REUSE_MONTHS(Measure.MONTHS, 12),

	/** R-TLV-09: how long before 31 July a swv wants to have been asked for a renewal. */
	TLV_RENEWAL_WEEKS(Measure.WEEKS, 40),

	/**
	 * R-RES-10: by which regime a stay is, unless another is agreed; 1 is current law.
	 */
	TLV_STAY_REGIME(Measure.REGIME, 4),

	/** Domain.md 3.2 step 1. */
	INTAKE_WORKING_DAYS(Measure.WORKING_DAYS, 20),

	/** Domain.md 3.2 step 3. */
	VIEWS_WORKING_DAYS(Measure.WORKING_DAYS, 60),

	/** Domain.md 3.2 step 4. */
	PLAN_WEEKS(Measure.WEEKS, 26),

	/** Domain.md 3.2 step 5. */
	EVALUATION_WEEKS(Measure.WEEKS, 26),

	/** LPW 22: within how many days after the intake parents and pupil are heard. */
	HEARING_WORKING_DAYS(Measure.WORKING_DAYS, 40),

	/** So long nobody may have done anything for a child at home. */
	QUIET_DAYS(Measure.DAYS, 60),

	/** After so long who leads the team is called. */
	QUIET_TEAM_DAYS(Measure.DAYS, 120),

	/** R-DZ-01: after so long who has doorzettingsmacht is called. */
	QUIET_POWER_DAYS(Measure.DAYS, 180),

	/** Wpg 8 and 14: how long the compartment of enforcement keeps what was written. */
	ENFORCEMENT_MONTHS(Measure.MONTHS, 120),

	/** R-DZ-02. */
	REVIEW_WEEKS(Measure.WEEKS, 26),

	/** R-EUR-08: what a year of category 1 costs an swv; of the yearly regulation. */
	ALLOCATION_CAT1_CENTS(Measure.CENTS, 10_000_000),

	/** R-EUR-08, category 2. */
	ALLOCATION_CAT2_CENTS(Measure.CENTS, 10_000_000),

	/** R-EUR-08, category 3. */
	ALLOCATION_CAT3_CENTS(Measure.CENTS, 10_000_000),

	/** R-RES-08: what a pupil in an open residential institution costs. */
	ALLOCATION_NORM_CENTS(Measure.CENTS, 10_000_000),

	/** R-EUR-04: budget for heavy support per regular pupil. */
	ALLOCATION_PUPIL_CENTS(Measure.CENTS, 10_000_000),

	/** R-EUR-04: regular pupils in the region on their count date. */
	ALLOCATION_PUPILS(Measure.PUPILS, 1_000_000),

	/** Domain.md 5, p_r: how many of the tlv's that end are renewed. */
	ALLOCATION_RENEWED_PERCENT(Measure.PERCENT, 100),

	/** Domain.md 5, p_u: how many of the unused ones come into use. */
	ALLOCATION_USED_PERCENT(Measure.PERCENT, 100),

	/** Domain.md 5, p_d: how many of the dormant ones awake. */
	ALLOCATION_WOKEN_PERCENT(Measure.PERCENT, 100),

	/** Domain.md 5: new pupils of category 1 in a year. */
	ALLOCATION_INFLOW_CAT1(Measure.PUPILS, 10_000),

	/** The same, category 2. */
	ALLOCATION_INFLOW_CAT2(Measure.PUPILS, 10_000),

	/** The same, category 3. */
	ALLOCATION_INFLOW_CAT3(Measure.PUPILS, 10_000),

	/** How far a forecast may be beside the truth. */
	ALLOCATION_RANGE_PERCENT(Measure.PERCENT, 100),

	/** How many different files one person opens in an hour before it is stopped. */
	FILES_PER_HOUR(Measure.FILES, 9999),

	/** The same on a day. */
	FILES_PER_DAY(Measure.FILES, 9999);

	private final Measure measure;

	private final int most;

	Setting(Measure measure, int most) {
		this.measure = measure;
		this.most = most;
	}

	public Measure measure() {
		return this.measure;
	}

	/** The highest value that makes sense. */
	public int most() {
		return this.most;
	}

	/** The lowest value that makes sense. */
	public int least() {
		return (this == TLV_REUSE_MONTHS || isOfAllocation()) ? 0 : 1;
	}

	/** Whether a swv may set it for itself: the norms and the costs of its own tlv's. */
	public boolean perSwv() {
		return name().startsWith("TLV") || isOfAllocation();
	}

	private boolean isOfAllocation() {
		return name().startsWith("ALLOCATION");
	}

	/** What a value counts. */
	public enum Measure {

		DAYS, WORKING_DAYS, WEEKS, MONTHS, FILES, REGIME, CENTS, PUPILS, PERCENT

	}

}
