package nl.routebord.tlv;

/**
 * Decides as a colleague proposed.
 *
 * @param version of the application as the decider read it; a later one refuses the
 * decision, so that nobody decides on what they have not seen
 * @param confirmed the decider has read the advices, the views and the proposal
 * @param warned the decider has read the warnings on its dates and decides all the same
 */
public record DecideTlv(TlvApplicationId application, long version, boolean confirmed, boolean warned) {
}
