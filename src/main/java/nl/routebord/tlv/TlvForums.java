package nl.routebord.tlv;

import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;

import org.springframework.stereotype.Component;

/** Which swv an application is with, for a module that asks no policy. */
@Component
public class TlvForums {

	private final TlvApplications applications;

	TlvForums(TlvApplications applications) {
		this.applications = applications;
	}

	/** Empty for what is no application. */
	public Optional<OrganisationId> of(UUID application) {
		return applications.findSwv(new TlvApplicationId(application)).map(OrganisationId::new);
	}

}
