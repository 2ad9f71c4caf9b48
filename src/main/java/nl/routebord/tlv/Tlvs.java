package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All tlv's that were issued. */
interface Tlvs extends Repository<Tlv, UUID> {

	Tlv saveAndFlush(Tlv tlv);

	Optional<Tlv> findByApplicationId(UUID applicationId);

	List<Tlv> findByCaseFileId(UUID caseFileId);

}
