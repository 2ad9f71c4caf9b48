package nl.routebord.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A unit of an organisation, doing the work of one role. */
@Entity
@Table(name = "identity_unit")
class Unit {

	@EmbeddedId
	private UnitId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
	private OrganisationId organisation;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String name;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway")
	protected Unit() {
	}

	Unit(OrganisationId organisation, Role role, String name) {
		this.id = UnitId.fresh();
		this.organisation = organisation;
		this.role = role;
		this.name = name;
	}

	UnitId id() {
		return id;
	}

	Role role() {
		return role;
	}

}
