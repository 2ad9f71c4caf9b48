package nl.routebord.demo;

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

	private final JdbcClient database;

	private final DemoRoute route;

	private final DemoTlv tlv;

	DemoCases(JdbcClient database, DemoRoute route, DemoTlv tlv) {
		this.database = database;
		this.route = route;
		this.tlv = tlv;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		boolean present = database.sql("select exists (select from app.route_case_file)").query(Boolean.class).single();
		if (!present) {
			onTheRoute();
			towardsATlv();
		}
	}

	private void onTheRoute() {
		route.signalled(2, new DemoPupil("Noor", "", "Bakker", "14-03-2012", "2b", "M. Bakker"));
		route.signalledByLeerplicht(12, new DemoPupil("Sem", "de", "Groot", "02-09-2011", "3c", "P. de Groot"));
		route.familyContacted(9, new DemoPupil("Yara", "el", "Idrissi", "21-06-2013", "1a", "H. el Idrissi"));
		route.partnersAsked(16, new DemoPupil("Milan", "", "Visser", "30-11-2011", "3a", "J. Visser"));
		route.planned(35, new DemoPupil("Lieke", "", "Kuipers", "08-01-2012", "2c", "S. Kuipers"));
		route.atTheTable(48, new DemoPupil("Daan", "", "Peters", "17-05-2010", "4b", "R. Peters"));
		route.closed(60, new DemoPupil("Tess", "van der", "Laan", "25-10-2012", "1c", "A. van der Laan"));
		route.signalledElsewhere(4, new DemoPupil("Joris", "", "Kreekman", "11-04-2011", "3k", "E. Kreekman"));
	}

	private void towardsATlv() {
		tlv.drafted(40, new DemoPupil("Ilyas", "", "Mansouri", "19-02-2013", "1b", "N. Mansouri"));
		tlv.submitted(42, new DemoPupil("Fenna", "", "Hoekstra", "03-07-2012", "2a", "T. Hoekstra"));
		tlv.awaitingSupplement(50, new DemoPupil("Jayden", "", "Martina", "28-12-2011", "3b", "C. Martina"));
		tlv.inReview(52, new DemoPupil("Sara", "", "Yilmaz", "15-08-2012", "2b", "F. Yilmaz"));
		tlv.readyToDecide(60, new DemoPupil("Bram", "", "Dekker", "06-06-2011", "3a", "L. Dekker"));
		tlv.granted(75, new DemoPupil("Emma", "ter", "Horst", "09-09-2010", "4a", "W. ter Horst"));
		tlv.refused(80, new DemoPupil("Luuk", "", "Jacobs", "22-01-2012", "2c", "B. Jacobs"));
		tlv.objectionTermPassed(120, new DemoPupil("Zoë", "", "Willems", "12-11-2010", "4c", "D. Willems"));
	}

}
