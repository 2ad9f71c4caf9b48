package nl.routebord.demo;

import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvApplicationId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases of their own for tests that try every door. */
@Component
@Profile("demo")
public class DoorCases {

	private final DemoRoute route;

	private final DemoTlv tlv;

	DoorCases(DemoRoute route, DemoTlv tlv) {
		this.route = route;
		this.tlv = tlv;
	}

	/**
	 * With a plan and its agreements; of a pupil of 14 with two parents, one of whom has
	 * gezag.
	 */
	public CaseFileId planned(String lastName) {
		return route.planned(35, new DemoPupil("Deur", "", lastName, born(14), "2c", java.util.List
			.of(DemoPupil.guardian("A. " + lastName, true), DemoPupil.guardian("B. " + lastName, false))));
	}

	/** An application that waits for the secretariat. */
	public TlvApplicationId submitted(String lastName) {
		return tlv.submitted(42, new DemoPupil("Poort", "", lastName, born(14), "2a", "C. " + lastName));
	}

	/** An application that was granted, with its letter. */
	public TlvApplicationId granted(String lastName) {
		return tlv.granted(60, new DemoPupil("Brief", "", lastName, born(14), "2a", "D. " + lastName));
	}

	private String born(int years) {
		return route.today()
			.minusYears(years)
			.minusMonths(2)
			.format(java.time.format.DateTimeFormatter.ofPattern("dd-MM-uuuu"));
	}

}
