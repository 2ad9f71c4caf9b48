package nl.routebord.demo;

import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StartPlacement;
import nl.routebord.residential.StayKind;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.TlvReading;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Pupils who are elsewhere for a time: one with a tlv that sleeps, one in detention. */
@Component
@Profile("demo")
class DemoStays {

	private static final int WEEKS = 20;

	private final DemoRoute route;

	private final DemoTlv tlvs;

	private final TlvReading reading;

	private final PlacementDesk placements;

	private final Cast cast;

	DemoStays(DemoRoute route, DemoTlv tlvs, TlvReading reading, PlacementDesk placements, Cast cast) {
		this.route = route;
		this.tlvs = tlvs;
		this.reading = reading;
		this.placements = placements;
		this.cast = cast;
	}

	void asleep(int daysAgo, DemoPupil pupil) {
		CaseFileId caseFile = reading.view(tlvs.granted(daysAgo, pupil), route.school()).caseFile();
		place(caseFile, 4, StayKind.CLOSED_YOUTH_CARE, "De Hoeve", "99RR00", ResidentialRegime.DORMANT_TLV);
	}

	void discreet(int daysAgo, DemoPupil pupil) {
		place(route.planned(daysAgo, pupil), 9, StayKind.JJI, "Jeugdinrichting Het Baken", "99RS00", null);
	}

	private void place(CaseFileId caseFile, int daysAgo, StayKind kind, String institution, String school,
			@Nullable ResidentialRegime regime) {
		Actor familyWorker = cast.actor("g.bos");
		route.on(daysAgo, () -> {
			LocalDate today = route.today();
			placements.start(new StartPlacement(DemoRoute.request(), caseFile, kind, institution, school, false, false,
					today, today.plusWeeks(WEEKS), regime), familyWorker);
		});
	}

}
