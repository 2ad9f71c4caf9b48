package nl.routebord.web.tlv;

/**
 * One check beside the decision, in words.
 *
 * @param blocking whether the decision cannot be taken while it is not ok
 */
record CheckRow(boolean ok, boolean blocking, String name, String reason) {
}
