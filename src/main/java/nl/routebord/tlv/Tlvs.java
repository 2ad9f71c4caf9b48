package nl.routebord.tlv;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All tlv's that were issued. */
interface Tlvs extends Repository<Tlv, UUID> {

	Tlv saveAndFlush(Tlv tlv);

	/**
	 * The first is that of the decision, the last the one that holds now, if any does.
	 */
	List<Tlv> findByApplicationIdOrderByNumber(UUID applicationId);

	List<Tlv> findByCaseFileId(UUID caseFileId);

}
