package nl.routebord.tlv;

/** What {@code tlv} needs to know of objections, which are a module of their own. */
public interface TlvObjections {

	/** Whether the swv still has to decide on an objection, or a court on an appeal. */
	boolean areOpen(TlvApplicationId application);

}
