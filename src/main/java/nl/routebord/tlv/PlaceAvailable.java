package nl.routebord.tlv;

/** Whether the target school has a place. */
public enum PlaceAvailable {

	YES, WAITING_LIST, UNKNOWN

}
