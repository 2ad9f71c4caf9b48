package nl.routebord.tlv;

/** Whether the pupil gave a view; WAIVED needs a reason. */
public enum PupilView {

	GIVEN, WAIVED

}
