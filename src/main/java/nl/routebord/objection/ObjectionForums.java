package nl.routebord.objection;

import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;

import org.springframework.stereotype.Component;

/** Which swv decides on an objection, for a module that asks no policy. */
@Component
public class ObjectionForums {

	private final FiledObjections objections;

	ObjectionForums(FiledObjections objections) {
		this.objections = objections;
	}

	/** Empty for what is no objection. */
	public Optional<OrganisationId> of(UUID objection) {
		return objections.findSwv(new ObjectionId(objection)).map(OrganisationId::new);
	}

}
