package nl.routebord.rights;

/** The rights of privacy.md A.5 that a request can call on. */
public enum Right {

	/** AVG 15 */
	INZAGE,
	/** AVG 16 */
	RECTIFICATIE,
	/** AVG 17 */
	WISSING,
	/** AVG 18 */
	BEPERKING,
	/** AVG 20 */
	OVERDRAAGBAARHEID,
	/** AVG 21 */
	BEZWAAR

}
