package nl.routebord.tlv;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;

/** The school unit that applies, and the person who started it. */
@Embeddable
record Applicant(@Column(name = "applicant_unit") UUID unit,
		@Enumerated(EnumType.STRING) @Column(name = "applicant_role") Role role,
		@Column(name = "applicant_organisation") UUID organisation, @Column(name = "applicant_person") UUID person) {

	static Applicant of(Actor actor) {
		return new Applicant(actor.unit().value(), actor.role(), actor.organisation().value(), actor.user().value());
	}

	boolean is(Actor actor) {
		return person.equals(actor.user().value());
	}

}
