package nl.routebord.web.doors;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.routebord.demo.DemoStage;
import nl.routebord.demo.DoorCases;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.NewDocument;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.doors.Caller.Standing;
import nl.routebord.web.doors.Doors.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two real cases, and in each a unit of every role in every relation. */
@Component
class DoorRegion {

	private final DoorCases cases;

	private final CaseDesk desk;

	private final TlvReading tlvs;

	private final DemoStage stage;

	private final OrganisationDesk organisations;

	private final JdbcClient database;

	private final Clock clock;

	private final DocumentDesk documents;

	private final DoorParts parts;

	private final List<Caller> callers = new ArrayList<>();

	/** What an address can name besides a case or an application. */
	private final Map<String, String> existing = new LinkedHashMap<>();

	private UUID document = new UUID(0, 0);

	private UUID source = new UUID(0, 0);

	private UUID planned = new UUID(0, 0);

	private String plannedNumber = "";

	private UUID application = new UUID(0, 0);

	private String applicationNumber = "";

	private UUID applied = new UUID(0, 0);

	private UUID granted = new UUID(0, 0);

	private UUID decided = new UUID(0, 0);

	private String grantedNumber = "";

	private UUID annex = new UUID(0, 0);

	private @Nullable CaseFacts factsOfPlanned;

	private @Nullable CaseFacts factsOfApplied;

	private @Nullable CaseFacts factsOfGranted;

	private @Nullable Caller asker;

	DoorRegion(DoorCases cases, CaseDesk desk, TlvReading tlvs, DemoStage stage, OrganisationDesk organisations,
			JdbcClient database, Clock clock, DocumentDesk documents, DoorParts parts) {
		this.parts = parts;
		this.documents = documents;
		this.cases = cases;
		this.desk = desk;
		this.tlvs = tlvs;
		this.stage = stage;
		this.organisations = organisations;
		this.database = database;
		this.clock = clock;
	}

	List<Caller> callers() {
		return callers;
	}

	void prepare() {
		if (!callers.isEmpty()) {
			return;
		}
		String name = "Deurman" + System.nanoTime();
		Actor school = stage.actor("a.demir");
		CaseFileId first = cases.planned(name);
		planned = first.value();
		plannedNumber = desk.head(first, school).number();
		TlvApplicationId id = cases.submitted(name);
		TlvView view = tlvs.view(id, school);
		application = id.value();
		applicationNumber = view.number();
		applied = view.caseFile().value();
		annex = view.annexes().get(0).document();
		granted = cases.granted(name).value();
		TlvView decision = tlvs.view(new TlvApplicationId(granted), school);
		grantedNumber = decision.number();
		decided = decision.caseFile().value();
		source = school.unit().value();
		document = documents
			.store(new NewDocument(UUID.randomUUID(), "Ontwikkelingsperspectief", DataCategory.OPP, "opp.png",
					new ByteArrayInputStream(picture())), desk.facts(first), school)
			.id()
			.value();
		callers.add(new Caller(school, Standing.SOURCE));
		existing("/accounts/", "/gebruikers/", "select id::text from app.identity_person where username = 'c.visser'");
		existing("/organisations/", "/organisaties/",
				"select id::text from app.identity_organisation where code = '99AA00'");
		existing.put("/convenant/{organisation}",
				"/convenant/" + Objects.requireNonNull(existing.get("/organisations/{id}")).replaceFirst(".*/", ""));
		existing("/units/", "/units/", "select id::text from app.identity_unit where role = 'REPORTER' limit 1");
		for (Role role : Role.values()) {
			if (role != Role.SYSTEM && !role.isFamily()) {
				staff(role);
			}
		}
		decideThere(callers.stream()
			.filter((one) -> one.actor().role() == Role.SWV_DECIDER && one.standing() == Standing.OWN)
			.findFirst()
			.orElseThrow()
			.actor()
			.organisation());
		family(name);
		asker = callers.stream()
			.filter((one) -> one.actor().role() == Role.FAMILY_WORKER && one.standing() == Standing.OWN)
			.findFirst()
			.orElseThrow();
		existing.putAll(parts.of(first, plannedNumber, school, asker.actor()));
		factsOfGranted = desk.facts(new CaseFileId(decided));
		factsOfPlanned = desk.facts(new CaseFileId(planned));
		factsOfApplied = desk.facts(new CaseFileId(applied));
	}

	private void existing(String api, String page, String query) {
		String id = database.sql(query).query(String.class).single();
		existing.put(api + "{id}", api + id);
		existing.put(page + "{id}", page + id);
	}

	private static byte[] picture() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The swv of these people is the one that the applications are with, and the letters.
	 */
	private void decideThere(OrganisationId swv) {
		database.sql("""
				update app.tlv_application set swv_organisation = :swv, swv_code = 'VO7701'
				where case_file_id in (:applied, :decided)""")
			.param("swv", swv.value())
			.param("applied", applied)
			.param("decided", decided)
			.update();
		database.sql(
				"update app.document_document set swv = :swv where swv is not null and case_file in (:applied, :decided)")
			.param("swv", swv.value())
			.param("applied", applied)
			.param("decided", decided)
			.update();
	}

	private void staff(Role role) {
		for (Standing standing : List.of(Standing.OWN, Standing.PARTNER, Standing.FORMER, Standing.NONE,
				Standing.ELSEWHERE)) {
			OrganisationId organisation = organisation(role, standing);
			UnitId unit = organisations.openUnit(organisation, role, "Deur " + standing);
			callers.add(new Caller(Actor.person(user(role + "/" + standing), unit, organisation, role), standing));
			if (standing != Standing.NONE && standing != Standing.ELSEWHERE) {
				for (UUID caseFile : List.of(planned, applied, decided)) {
					relate(caseFile, unit, role, organisation, standing);
				}
			}
		}
	}

	private void relate(UUID caseFile, UnitId unit, Role role, OrganisationId organisation, Standing standing) {
		LocalDate today = LocalDate.now(clock);
		database
			.sql("""
					insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on, until_on)
					values (:case, :unit, :role, :organisation, :kind, :from, cast(:until as date))
					""")
			.param("case", caseFile)
			.param("unit", unit.value())
			.param("role", role.name())
			.param("organisation", organisation.value())
			.param("kind", (standing == Standing.PARTNER) ? "PARTNER" : "OWN")
			.param("from", today.minusDays(30))
			.param("until", (standing == Standing.FORMER) ? today.minusDays(1).toString() : null)
			.update();
	}

	private void family(String name) {
		OrganisationId home = organisations
			.register(new RegisterOrganisation(OrganisationKind.FAMILY, "GEZIN", "Gezin", "", null, null))
			.id();
		UnitId parents = organisations.openUnit(home, Role.PARENT, "Gezin");
		UnitId pupils = organisations.openUnit(home, Role.PUPIL, "Gezin");
		for (UUID caseFile : List.of(planned, applied, decided)) {
			UUID pupil = desk.pupil(new CaseFileId(caseFile)).value();
			kin(pupil, Role.PARENT, user("parent"), true);
			kin(pupil, Role.PARENT, user("outsider"), false);
			kin(pupil, Role.PUPIL, user("pupil"), true);
		}
		callers.add(new Caller(Actor.person(user("parent"), parents, home, Role.PARENT), Standing.FAMILY));
		callers.add(new Caller(Actor.person(user("pupil"), pupils, home, Role.PUPIL), Standing.FAMILY));
		callers.add(new Caller(Actor.person(user("outsider"), parents, home, Role.PARENT), Standing.NO_CUSTODY));
		callers.add(new Caller(Actor.person(user("stranger"), parents, home, Role.PARENT), Standing.OTHER_FAMILY));
		callers.add(new Caller(Actor.person(user("strange pupil"), pupils, home, Role.PUPIL), Standing.OTHER_FAMILY));
	}

	private void kin(UUID pupil, Role role, UserId user, boolean custody) {
		database.sql("""
				insert into app.pupil_kin (user_id, pupil_id, role, guardian_id)
				select :user, :pupil, :role, case when :role = 'PARENT' then g.id end
				from (select 1) one left join app.pupil_guardian g
				    on g.pupil_id = :pupil and g.has_authority = :custody and :role = 'PARENT'
				where g.id is not null or :role = 'PUPIL'
				""")
			.param("user", user.value())
			.param("pupil", pupil)
			.param("role", role.name())
			.param("custody", custody)
			.update();
	}

	CaseFacts facts(Decided decided) {
		return Objects.requireNonNull(decided.is("letter") ? factsOfGranted
				: decided.is("tlv") || decided.is("annex") ? factsOfApplied : factsOfPlanned);
	}

	/** Of the unit that asked for access and broke the glass. */
	boolean asked(Caller caller) {
		return caller == asker;
	}

	/** The unit that opened both cases directs them, and it applied. */
	boolean directs(Caller caller) {
		return caller.standing() == Standing.SOURCE;
	}

	/** Where the door stands, for a case, an application or a person that exist. */
	String path(Door door) {
		boolean letter = door.key().endsWith("/brief") || door.key().endsWith("/letter");
		return path(door, plannedNumber, planned.toString(), letter ? grantedNumber : applicationNumber,
				(letter ? granted : application).toString());
	}

	/** The same for what does not exist. */
	String absent(Door door) {
		String nothing = new UUID(9, 9).toString();
		String path = path(door, "R-2019-9999", nothing, "T-2019-9999", nothing);
		for (String place : List.of("/anoniem/", "/anonymous-consults/")) {
			path = path.replace(Objects.requireNonNull(existing.get(place + "{id}")), place + nothing);
		}
		return path;
	}

	private String path(Door door, String number, String id, String tlvNumber, String tlvId) {
		String path = door.key().replaceFirst("^\\S+ ", "").replaceFirst(" \\[.*", "");
		if (path.startsWith("/tlv/")) {
			path = path.replace("{number}", tlvNumber)
				.replace("{step}", "vraag")
				.replace("{document}", annex.toString());
		}
		else if (path.startsWith("/api/v1/tlv-applications/")) {
			path = path.replaceFirst("\\{id}", tlvId).replace("{document}", annex.toString());
		}
		else if (path.startsWith("/api/v1/cases/")) {
			path = path.replaceFirst("\\{id}", id).replace("{document}", document.toString());
		}
		else {
			path = path.replace("{number}", number).replace("/documenten/{document}", "/documenten/" + document);
		}
		for (Map.Entry<String, String> known : existing.entrySet()) {
			path = path.replace(known.getKey(), known.getValue());
		}
		path = path.replace("{step}", "leerling")
			.replace("{kind}", path.startsWith("/api") ? "DECISION" : "decision")
			.replace("{key}", "pupil-route")
			.replaceAll("\\{\\*\\w+}", "/x")
			.replaceAll("\\{\\w+}", new UUID(1, 1).toString());
		if (path.endsWith("/waarom")) {
			path += "?categorie=ID_BASIS&bron=" + source;
		}
		return path.equals("/tlv/nieuw") ? path + "?route=" + number + "&request=" + new UUID(5, 5) : path;
	}

	private OrganisationId organisation(Role role, Standing standing) {
		boolean elsewhere = standing == Standing.ELSEWHERE;
		OrganisationId swv = organisations
			.register(new RegisterOrganisation(OrganisationKind.SWV, elsewhere ? "VO7702" : "VO7701", "Deur swv",
					"Deurdam", null, null))
			.id();
		OrganisationKind kind = switch (role) {
			case SCHOOL_MENTOR, SCHOOL_ABSENCE_OFFICE, SCHOOL_CARE_COORDINATOR, RECEIVING_SCHOOL ->
				OrganisationKind.SCHOOL_LOCATION;
			case ATTENDANCE_OFFICER, FAMILY_WORKER -> OrganisationKind.MUNICIPALITY;
			case YOUTH_HEALTH -> OrganisationKind.GGD;
			case YOUTH_CARE -> OrganisationKind.PROVIDER;
			default -> OrganisationKind.SWV;
		};
		if (kind == OrganisationKind.SWV) {
			return swv;
		}
		String code = "7" + (7 * 10 + standing.ordinal()) + role.ordinal() % 10;
		return organisations
			.register(new RegisterOrganisation(kind,
					(kind == OrganisationKind.SCHOOL_LOCATION)
							? "77" + (char) ('A' + role.ordinal()) + "A0" + standing.ordinal() : code,
					"Deur " + role + " " + standing, "Deurdam", null,
					(kind == OrganisationKind.SCHOOL_LOCATION) ? swv : null))
			.id();
	}

	private static UserId user(String name) {
		return new UserId(UUID.nameUUIDFromBytes(("deur " + name).getBytes(StandardCharsets.UTF_8)));
	}

}
