package nl.routebord.tlv;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** All enrolments on tlv's. */
interface TlvUses extends Repository<TlvUse, UUID> {

	TlvUse saveAndFlush(TlvUse use);

	List<TlvUse> findByTlvIdOrderByEnrolledOn(UUID tlvId);

}
