package nl.routebord.tlv;

/** Where a proposal to decide stands. */
public enum ProposalStatus {

	OPEN, TAKEN, SENT_BACK

}
