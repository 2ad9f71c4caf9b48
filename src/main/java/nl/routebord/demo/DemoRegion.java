package nl.routebord.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.AccessionPapers;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
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

	private static final LocalDate MANDATE = LocalDate.of(2025, 5, 20);

	private static final int STAYS = 30;

	private static final AccessionPapers PAPERS = new AccessionPapers("Toetreding 2025-2026", null,
			LocalDate.of(2025, 5, 12), LocalDate.of(2025, 5, 26),
			"Akkoord, als elk jaar wordt bekeken wie toegang nodig heeft.");

	private final OrganisationDesk desk;

	private final AccessionDesk accessions;

	private final Clock clock;

	private final EducationDesk education;

	DemoRegion(OrganisationDesk desk, AccessionDesk accessions, EducationDesk education, Clock clock) {
		this.education = education;
		this.desk = desk;
		this.accessions = accessions;
		this.clock = clock;
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
		Organisations made = new Organisations(line, creek,
				school("99AA00", "De Meander", "Waterdam", fleet, line, SchoolType.VO),
				school("99AA01", "De Meander, locatie Oever", "Waterdam", fleet, line, SchoolType.VO),
				school("99BB00", "Vso De Kade", "Waterdam", quay, line, SchoolType.VSO),
				school("99CC00", "Kreekcollege", "Kreekdorp", creeks, creek, SchoolType.VO, SchoolType.PRO),
				school("99RR00", "School van De Hoeve", "Kreekdorp", creeks, creek, SchoolType.SO_VSO),
				// what a youth justice institution's school is called would tell the
				// title: it is known by its number
				school("99RS00", "Schoollocatie 99RS00", "Kreekdorp", creeks, creek, SchoolType.VSO),
				add(OrganisationKind.MUNICIPALITY, "9901", "Waterdam", "Waterdam"),
				add(OrganisationKind.MUNICIPALITY, "9902", "Kreekdorp", "Kreekdorp"),
				add(OrganisationKind.GGD, "9901", "GGD Waterland", "Waterdam"),
				add(OrganisationKind.PROVIDER, "9901", "Buurtteam Waterdam", "Waterdam"));
		parties(made, List.of(linePo, creekPo), List.of(fleet, quay), creeks);
		return made;
	}

	UnitId unit(OrganisationId organisation, Role role, String name) {
		return desk.openUnit(organisation, role, name);
	}

	private OrganisationId school(String code, String name, String place, OrganisationId board, OrganisationId swv,
			SchoolType... types) {
		OrganisationId location = register(OrganisationKind.SCHOOL_LOCATION, code, name, place, board, swv);
		education.record(location, Set.of(types), SETUP);
		return location;
	}

	private OrganisationId add(OrganisationKind kind, String code, String name, String place) {
		return register(kind, code, name, place, null, null);
	}

	private OrganisationId register(OrganisationKind kind, String code, String name, String place,
			@Nullable OrganisationId parent, @Nullable OrganisationId swv) {
		return desk.register(new RegisterOrganisation(kind, code, name, place, parent, swv)).id();
	}

	/**
	 * The boards signed through their swv; one provider is about to leave, one never
	 * came.
	 */
	private void parties(Organisations made, List<OrganisationId> primary, List<OrganisationId> boards,
			OrganisationId creekBoard) {
		Stream
			.of(primary.stream(),
					Stream.of(made.line(), made.creek(), made.waterdam(), made.kreekdorp(), made.ggd(),
							made.neighbourhood(), add(OrganisationKind.INSTITUTION, "9901", "De Wending", "Waterdam")))
			.flatMap((some) -> some)
			.forEach((party) -> accede(party, null, null));
		boards.forEach((board) -> accede(board, made.line(), null));
		accede(creekBoard, made.creek(), null);
		OrganisationId leaving = add(OrganisationKind.PROVIDER, "9902", "Jeugdhulp Oeverland", "Waterdam");
		unit(leaving, Role.YOUTH_CARE, "Jeugdhulp");
		accede(leaving, null, LocalDate.now(clock).plusDays(STAYS));
		unit(add(OrganisationKind.PROVIDER, "9903", "Praktijk De Brug", "Waterdam"), Role.YOUTH_CARE, "Jeugdhulp");
	}

	private void accede(OrganisationId party, @Nullable OrganisationId signer, @Nullable LocalDate until) {
		if (accessions.party(party, SETUP).accessions().isEmpty()) {
			accessions.record(new RecordAccession(UUID.randomUUID(), party, SIGNED, FROM, until, signer,
					(signer != null) ? MANDATE : null, PAPERS), SETUP);
		}
	}

	/** The organisations whose people sign in. */
	record Organisations(OrganisationId line, OrganisationId creek, OrganisationId meander, OrganisationId meanderOever,
			OrganisationId kade, OrganisationId creekCollege, OrganisationId hoeve, OrganisationId discreet,
			OrganisationId waterdam, OrganisationId kreekdorp, OrganisationId ggd, OrganisationId neighbourhood) {
	}

}
