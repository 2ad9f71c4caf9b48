package nl.routebord.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.ChangeAccount;
import nl.routebord.identity.CreateAccount;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.web.signin.SignInHints;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invented people of the demo region, with one password that the sign-in page shows.
 */
@Component
@Profile("demo")
@Order(10)
class DemoPeople implements ApplicationRunner, SignInHints {

	/** Nobody's: it is kept for invented people. */
	private static final String PHONE = "088 555 01 23";

	/** Who is named in reports of absence and in letters about them. */
	private static final Set<Role> REACHED = Set.of(Role.SCHOOL_ABSENCE_OFFICE, Role.ATTENDANCE_OFFICER);

	static final String PASSWORD = "routebord-demo";

	private static final LocalDate SINCE = LocalDate.of(2025, 8, 1);

	private final DemoRegion region;

	private final AccountDesk accounts;

	private volatile List<Hint> hints = List.of();

	DemoPeople(DemoRegion region, AccountDesk accounts) {
		this.region = region;
		this.accounts = accounts;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		List<Staff> staff = staff(region.make());
		Map<String, Hint> found = new LinkedHashMap<>();
		for (Staff one : staff) {
			employ(one);
			found.merge(one.username(), new Hint(one.username(), one.name(), one.place(), List.of(one.role())),
					DemoPeople::both);
		}
		hints = List.copyOf(found.values());
	}

	private static List<Staff> staff(DemoRegion.Organisations at) {
		String line = "Samenwerkingsverband De Linie vo";
		String creek = "Samenwerkingsverband De Kreek vo";
		return List.of(
				new Staff("a.demir", "Aylin Demir", at.meander(), "De Meander", Role.SCHOOL_CARE_COORDINATOR,
						"Ondersteuning", null),
				new Staff("b.timmer", "Bas Timmer", at.meander(), "De Meander", Role.SCHOOL_MENTOR, "Mentoren", null),
				new Staff("c.visser", "Carla Visser", at.meander(), "De Meander", Role.SCHOOL_ABSENCE_OFFICE,
						"Verzuimadministratie", null),
				new Staff("d.oever", "Daan Oever", at.meanderOever(), "De Meander, locatie Oever",
						Role.SCHOOL_CARE_COORDINATOR, "Ondersteuning", null),
				new Staff("e.kaya", "Esra Kaya", at.kade(), "Vso De Kade", Role.RECEIVING_SCHOOL, "Plaatsing", null),
				new Staff("n.aksoy", "Nihal Aksoy", at.kade(), "Vso De Kade", Role.SCHOOL_CARE_COORDINATOR,
						"Ondersteuning", null),
				new Staff("k.dewit", "Kim de Wit", at.creekCollege(), "Kreekcollege", Role.SCHOOL_CARE_COORDINATOR,
						"Ondersteuning", null),
				new Staff("i.meijer", "Ilse Meijer", at.hoeve(), "School van De Hoeve", Role.RECEIVING_SCHOOL,
						"Verblijven", null),
				new Staff("o.baas", "Omar Baas", at.discreet(), "Schoollocatie 99RS00", Role.RECEIVING_SCHOOL,
						"Verblijven", null),
				new Staff("m.veenstra", "Marit Veenstra", at.line(), line, Role.SWV_SECRETARIAT, "Secretariaat", null),
				new Staff("f.elzinga", "Fatima Elzinga", at.line(), line, Role.SWV_CONSULTANT, "Begeleiding", null),
				new Staff("l.haverkamp", "Lotte Haverkamp", at.line(), line, Role.SWV_EXPERT, "Deskundigen",
						"ORTHOPEDAGOOG"),
				new Staff("p.noordhof", "Pim Noordhof", at.line(), line, Role.SWV_EXPERT, "Deskundigen",
						"KINDERPSYCHIATER"),
				new Staff("s.jansen", "Sanne Jansen", at.line(), line, Role.SWV_EXPERT, "Deskundigen", "PSYCHOLOOG"),
				new Staff("s.jansen", "Sanne Jansen", at.line(), line, Role.SWV_CONSULTANT, "Begeleiding", null),
				new Staff("j.brandsma", "Joost Brandsma", at.line(), line, Role.SWV_DECIDER, "Directie", null),
				new Staff("t.mulder", "Tess Mulder", at.line(), line, Role.SWV_DECIDER, "Directie", null),
				new Staff("r.schouten", "Rik Schouten", at.waterdam(), "Waterdam", Role.ATTENDANCE_OFFICER,
						"Leerplicht", null),
				new Staff("g.bos", "Gerda Bos", at.waterdam(), "Waterdam", Role.FAMILY_WORKER, "Wijkteam", null),
				new Staff("a.jonker", "Anna Jonker", at.ggd(), "GGD Waterland", Role.YOUTH_HEALTH,
						"Jeugdgezondheidszorg", null),
				new Staff("v.smit", "Vera Smit", at.neighbourhood(), "Buurtteam Waterdam", Role.YOUTH_CARE, "Jeugdhulp",
						null),
				new Staff("h.groot", "Hans Groot", at.line(), line, Role.DATA_PROTECTION_OFFICER, "Gegevensbescherming",
						null),
				new Staff("f.gerrits", "Femke Gerrits", at.waterdam(), "Waterdam", Role.DATA_PROTECTION_OFFICER,
						"Gegevensbescherming", null),
				new Staff("q.rap", "Quinten Rap", at.line(), line, Role.REPORTER, "Beleid", null),
				new Staff("b.heerema", "Bea Heerema", at.line(), line, Role.FUNCTIONAL_ADMIN, "Functioneel beheer",
						null),
				new Staff("p.dijk", "Petra Dijk", at.line(), line, Role.FUNCTIONAL_ADMIN, "Functioneel beheer", null),
				new Staff("t.techniek", "Tom Tak", at.line(), line, Role.TECHNICAL_ADMIN, "Technisch beheer", null),
				new Staff("w.secretaris", "Wil Secretaris", at.creek(), creek, Role.SWV_SECRETARIAT, "Secretariaat",
						null),
				new Staff("x.consulent", "Xandra Consulent", at.creek(), creek, Role.SWV_CONSULTANT, "Begeleiding",
						null),
				new Staff("y.besluit", "Yvonne Besluit", at.creek(), creek, Role.SWV_DECIDER, "Directie", null),
				new Staff("z.desk", "Zeger Desk", at.creek(), creek, Role.SWV_EXPERT, "Deskundigen", "PSYCHOLOOG"),
				new Staff("n.leerplicht", "Nora Leerplicht", at.kreekdorp(), "Kreekdorp", Role.ATTENDANCE_OFFICER,
						"Leerplicht", null));
	}

	@Override
	public List<Hint> people() {
		return hints;
	}

	@Override
	public List<Relative> families() {
		return DemoFamilies.hints();
	}

	@Override
	public String password() {
		return PASSWORD;
	}

	private void employ(Staff staff) {
		UserId person = accounts.find(staff.username(), DemoRegion.SETUP).orElseGet(() -> opened(staff));
		var unit = region.unit(staff.organisation(), staff.role(), staff.unitName());
		boolean appointed = accounts.account(person, DemoRegion.SETUP)
			.appointments()
			.stream()
			.anyMatch(appointment -> appointment.unit().equals(unit));
		if (!appointed) {
			accounts.appointBySystem(new Appoint(person, unit, SINCE, null, staff.profession()), DemoRegion.SETUP);
		}
	}

	private UserId opened(Staff staff) {
		String mail = staff.username() + "@voorbeeld.nl";
		UserId person = accounts.create(new CreateAccount(staff.username(), staff.name(), mail, PASSWORD, false),
				DemoRegion.SETUP);
		if (REACHED.contains(staff.role())) {
			accounts.change(new ChangeAccount(person, staff.name(), mail, PHONE, null), null, DemoRegion.SETUP);
		}
		return person;
	}

	private static Hint both(Hint first, Hint second) {
		List<Role> roles = new ArrayList<>(first.roles());
		roles.addAll(second.roles());
		return new Hint(first.username(), first.name(), first.organisationName(), List.copyOf(roles));
	}

	private record Staff(String username, String name, OrganisationId organisation, String place, Role role,
			String unitName, @Nullable String profession) {
	}

}
