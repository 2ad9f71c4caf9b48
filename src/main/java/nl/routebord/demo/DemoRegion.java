package nl.routebord.demo;

import java.time.LocalDate;
import nl.routebord.identity.Accession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two small regions that do not exist: organisations and their units. */
@Component
@Profile("demo")
class DemoRegion {

	static final Actor SETUP = Actor.system("demo");

	private static final LocalDate SIGNED = LocalDate.of(2025, 6, 16);

	private static final LocalDate FROM = LocalDate.of(2025, 8, 1);

	private final OrganisationDesk desk;

	DemoRegion(OrganisationDesk desk) {
		this.desk = desk;
	}

	/** Makes what is absent; the same twice changes nothing. */
	Organisations make() {
		OrganisationId linePo = add(OrganisationKind.SWV, "PO9901", "Samenwerkingsverband De Linie po", "Waterdam");
		OrganisationId line = add(OrganisationKind.SWV, "VO9901", "Samenwerkingsverband De Linie vo", "Waterdam");
		OrganisationId creekPo = add(OrganisationKind.SWV, "PO9902", "Samenwerkingsverband De Kreek po", "Kreekdorp");
		OrganisationId creek = add(OrganisationKind.SWV, "VO9902", "Samenwerkingsverband De Kreek vo", "Kreekdorp");
		OrganisationId fleet = add(OrganisationKind.SCHOOL_BOARD, "99001", "Stichting Vaart en Veld", "Waterdam");
		OrganisationId quay = add(OrganisationKind.SCHOOL_BOARD, "99002", "Stichting De Kade", "Waterdam");
		OrganisationId creeks = add(OrganisationKind.SCHOOL_BOARD, "99003", "Kreekscholen", "Kreekdorp");
		Organisations made = new Organisations(line, creek, school("99AA00", "De Meander", "Waterdam", fleet, line),
				school("99AA01", "De Meander, locatie Oever", "Waterdam", fleet, line),
				school("99BB00", "Vso De Kade", "Waterdam", quay, line),
				school("99CC00", "Kreekcollege", "Kreekdorp", creeks, creek),
				add(OrganisationKind.MUNICIPALITY, "9901", "Waterdam", "Waterdam"),
				add(OrganisationKind.MUNICIPALITY, "9902", "Kreekdorp", "Kreekdorp"),
				add(OrganisationKind.GGD, "9901", "GGD Waterland", "Waterdam"),
				add(OrganisationKind.PROVIDER, "9901", "Buurtteam Waterdam", "Waterdam"));
		accede(linePo, creekPo, fleet, quay, creeks,
				add(OrganisationKind.INSTITUTION, "9901", "De Wending", "Waterdam"), made.line(), made.creek(),
				made.meander(), made.meanderOever(), made.kade(), made.creekCollege(), made.waterdam(),
				made.kreekdorp(), made.ggd(), made.neighbourhood());
		return made;
	}

	UnitId unit(OrganisationId organisation, Role role, String name) {
		return desk.openUnit(organisation, role, name);
	}

	private OrganisationId school(String code, String name, String place, OrganisationId board, OrganisationId swv) {
		return register(OrganisationKind.SCHOOL_LOCATION, code, name, place, board, swv);
	}

	private OrganisationId add(OrganisationKind kind, String code, String name, String place) {
		return register(kind, code, name, place, null, null);
	}

	private OrganisationId register(OrganisationKind kind, String code, String name, String place,
			@Nullable OrganisationId parent, @Nullable OrganisationId swv) {
		return desk.register(new RegisterOrganisation(kind, code, name, place, parent, swv)).id();
	}

	private void accede(OrganisationId... organisations) {
		for (OrganisationId organisation : organisations) {
			desk.accede(organisation, new Accession(SIGNED, FROM, null), SETUP);
		}
	}

	/** The organisations whose people sign in. */
	record Organisations(OrganisationId line, OrganisationId creek, OrganisationId meander, OrganisationId meanderOever,
			OrganisationId kade, OrganisationId creekCollege, OrganisationId waterdam, OrganisationId kreekdorp,
			OrganisationId ggd, OrganisationId neighbourhood) {
	}

}
