package nl.routebord.route;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The organisations a case belongs to by school and residence. */
@Embeddable
class CaseLocation {

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "school_id"))
	private @Nullable OrganisationId school;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "swv_id"))
	private @Nullable OrganisationId swv;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "municipality_id"))
	private @Nullable OrganisationId municipality;

	protected CaseLocation() {
	}

	CaseLocation(Optional<OrganisationId> school, Optional<OrganisationId> swv, Optional<OrganisationId> municipality) {
		this.school = school.orElse(null);
		this.swv = swv.orElse(null);
		this.municipality = municipality.orElse(null);
	}

	Optional<OrganisationId> school() {
		return Optional.ofNullable(school);
	}

	Optional<OrganisationId> swv() {
		return Optional.ofNullable(swv);
	}

	Optional<OrganisationId> municipality() {
		return Optional.ofNullable(municipality);
	}

}
