package nl.routebord.route;

/** What gave rise to a case. */
public enum SignalKind {

	/** unauthorised absence (ongeoorloofd relatief verzuim) */
	UNAUTHORISED_ABSENCE,
	/** worrying sick absence (R-MZ-01) */
	SICK_ABSENCE,
	/** enrolled, at home with permission or in part */
	PARTIAL_ATTENDANCE,
	/** not enrolled anywhere (absoluut verzuim) */
	NOT_ENROLLED,
	/** the school cannot give what the pupil needs */
	SUPPORT_NEED,
	/** a worry of a parent, mentor or partner */
	WORRY

}
