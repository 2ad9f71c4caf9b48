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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A party: school, swv, municipality … */
@Entity
@Table(name = "identity_organisation")
class Organisation {

	@EmbeddedId
	private OrganisationId id;

	@Enumerated(EnumType.STRING)
	private OrganisationKind kind;

	private String code;

	private String name;

	private String place;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "parent"))
	private @Nullable OrganisationId parent;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "swv"))
	private @Nullable OrganisationId swv;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway")
	protected Organisation() {
	}

	Organisation(RegisterOrganisation command) {
		this.id = OrganisationId.fresh();
		this.kind = command.kind();
		this.code = command.code();
		this.name = command.name();
		this.place = command.place();
		this.parent = command.parent();
		this.swv = command.swv();
	}

	/**
	 * Takes over what the register says now.
	 * @return whether anything changed
	 */
	boolean follow(RegisterOrganisation command) {
		boolean same = name.equals(command.name()) && place.equals(command.place())
				&& Objects.equals(parent, command.parent()) && Objects.equals(swv, command.swv());
		name = command.name();
		place = command.place();
		parent = command.parent();
		swv = command.swv();
		return !same;
	}

	OrganisationId id() {
		return id;
	}

	OrganisationKind kind() {
		return kind;
	}

	String code() {
		return code;
	}

}
