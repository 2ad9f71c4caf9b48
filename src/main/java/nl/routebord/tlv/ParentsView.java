package nl.routebord.tlv;

/** What the parents think of the application; NOT_GIVEN needs a reason. */
public enum ParentsView {

	AGREE, DISAGREE, NOT_GIVEN

}
