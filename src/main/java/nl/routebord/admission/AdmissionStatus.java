package nl.routebord.admission;

/** Where a request for admission stands. */
public enum AdmissionStatus {

	OPEN, ADMITTED, REFUSED, WITHDRAWN

}
