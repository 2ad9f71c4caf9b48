package nl.routebord.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.routebord.allocation.AllocationCalendar;
import nl.routebord.identity.Acting;
import nl.routebord.tlv.FundingCategory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invented pupils in every state of the route, made through the entrances by the demo
 * people, on days that lie behind. All or nothing: a killed first start begins anew.
 */
@Component
@Profile("demo")
@Order(20)
class DemoCases implements ApplicationRunner {

	/** One of the jobs of {@code app.database_job}. */
	private static final String JOB = "demo";

	private final JdbcClient database;

	private final DemoRoute route;

	private final DemoTlv tlv;

	private final DemoStays stays;

	private final DemoFamilies families;

	private final AllocationCalendar allocation;

	private final Clock clock;

	DemoCases(JdbcClient database, DemoRoute route, DemoTlv tlv, DemoStays stays, DemoFamilies families,
			AllocationCalendar allocation, Clock clock) {
		this.database = database;
		this.route = route;
		this.tlv = tlv;
		this.stays = stays;
		this.families = families;
		this.allocation = allocation;
		this.clock = clock;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		Acting.overAll(JOB, this::fill);
	}

	private void fill() {
		boolean present = database.sql("select exists (select from app.route_case_file)").query(Boolean.class).single();
		if (!present) {
			onTheRoute();
			towardsATlv();
			elsewhere();
			allocation.runDueNow();
			families.make(DemoPeople.PASSWORD);
		}
	}

	private void onTheRoute() {
		route.signalled(2, new DemoPupil("Noor", "", "Bakker", "14-03-2012", "2b", "M. Bakker"));
		route.signalledByLeerplicht(12, new DemoPupil("Sem", "de", "Groot", "02-09-2011", "3c", "P. de Groot"));
		route.familyContacted(9, new DemoPupil("Yara", "el", "Idrissi", born(11), "1a", "H. el Idrissi"));
		route.partnersAsked(16, new DemoPupil("Milan", "", "Visser", "30-11-2011", "3a", "J. Visser"));
		route.planned(35,
				new DemoPupil("Lieke", "", "Kuipers", born(15), "2c", List.of(DemoPupil.guardian("S. Kuipers", true),
						DemoPupil.guardian("T. de Wal", true), DemoPupil.guardian("R. Kok", false))));
		route.atTheTable(48, new DemoPupil("Daan", "", "Peters", born(18), "4b", "R. Peters"));
		route.closed(60, new DemoPupil("Tess", "van der", "Laan", "25-10-2012", "1c", "A. van der Laan"));
		route.signalledElsewhere(4, new DemoPupil("Joris", "", "Kreekman", "11-04-2011", "3k", "E. Kreekman"));
	}

	private void towardsATlv() {
		tlv.drafted(40, new DemoPupil("Ilyas", "", "Mansouri", born(12), "1b", "N. Mansouri"));
		tlv.submitted(42, new DemoPupil("Fenna", "", "Hoekstra", "03-07-2012", "2a", "T. Hoekstra"));
		tlv.awaitingSupplement(50, new DemoPupil("Jayden", "", "Martina", "28-12-2011", "3b", "C. Martina"));
		tlv.inReview(52, new DemoPupil("Sara", "", "Yilmaz", "15-08-2012", "2b", "F. Yilmaz"));
		tlv.readyToDecide(60, new DemoPupil("Bram", "", "Dekker", "06-06-2011", "3a", "L. Dekker"));
		tlv.granted(75, new DemoPupil("Emma", "ter", "Horst", born(16), "4a", "W. ter Horst", "S. Kuipers"));
		tlv.contested(80, new DemoPupil("Luuk", "", "Jacobs", born(14), "2c", "B. Jacobs"));
		tlv.admissionAsked(120, new DemoPupil("Zoë", "", "Willems", "12-11-2010", "4c", "D. Willems"));
		tlv.counted(FundingCategory.CAT2, new DemoPupil("Mees", "", "Verhoeven", born(16), "4b", "G. Verhoeven"),
				bornOn(16));
		tlv.counted(FundingCategory.CAT1, new DemoPupil("Fleur", "", "Postma", born(17), "4c", "H. Postma"),
				bornOn(17));
		tlv.counted(FundingCategory.CAT3, new DemoPupil("Samir", "", "Haddad", born(14), "2a", "L. Haddad"),
				bornOn(14));
		tlv.lastYear(new DemoPupil("Ravi", "", "Sardjoe", born(15), "3b", "A. Sardjoe"), bornOn(15));
	}

	private void elsewhere() {
		stays.asleep(90, new DemoPupil("Nova", "", "Brouwer", born(15), "3c", "K. Brouwer"));
		stays.discreet(45, new DemoPupil("Owen", "", "Peeters", born(16), "4a", "I. Peeters"));
	}

	private String born(int years) {
		return bornOn(years).format(DateTimeFormatter.ofPattern("dd-MM-uuuu"));
	}

	/** Of this age whenever the demo begins. */
	private LocalDate bornOn(int years) {
		return LocalDate.now(clock).minusYears(years).minusMonths(2);
	}

}
