package nl.routebord.demo;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;

/**
 * Fills the demo region with many cases, all made by the demo people through the
 * entrances, so with relations, journal, tasks, running processes and letters as in real
 * work. Of every 100 cases 60 stand at the start of the route, 29 in consultation and
 * plan, 8 with the swv and 3 are closed.
 */
public final class ManyCases {

	private static final List<String> FIRST = List.of("Noor", "Sem", "Yara", "Milan", "Lieke", "Daan", "Tess", "Ilyas",
			"Fenna", "Jayden", "Sara", "Bram", "Emma", "Luuk", "Zoë", "Joris", "Mees", "Roos", "Finn");

	private static final List<String> LAST = List.of("Bakker", "Visser", "Smits", "Mulder", "Kok", "Brouwer", "Dijkman",
			"Postma", "Vermeer", "Hofman", "Prins", "Verbeek", "Schipper", "Molenaar", "Kuiper", "Timmers", "Wolters",
			"Gerritsen", "Veldhuis", "Sanders", "Blom", "Huisman", "Driessen");

	private final DemoRoute route;

	private final DemoTlv tlv;

	private ManyCases(DemoRoute route, DemoTlv tlv) {
		this.route = route;
		this.tlv = tlv;
	}

	public static void open(int count, ApplicationContext context) {
		ManyCases cases = new ManyCases(context.getBean(DemoRoute.class), context.getBean(DemoTlv.class));
		for (int index = 0; index < count; index++) {
			cases.kind(index % 100).accept(daysAgo(index), pupil(index));
		}
	}

	private BiConsumer<Integer, DemoPupil> kind(int of100) {
		if (of100 < 30) {
			return (of100 < 25) ? route::signalled : route::signalledByLeerplicht;
		}
		if (of100 < 60) {
			return (of100 < 45) ? route::familyContacted : route::viewsRecorded;
		}
		if (of100 < 89) {
			return (of100 < 75) ? route::partnersAsked : (of100 < 86) ? route::planned : route::atTheTable;
		}
		return switch (of100) {
			case 89, 90 -> tlv::drafted;
			case 91, 92 -> tlv::submitted;
			case 93 -> tlv::inReview;
			case 94, 95 -> tlv::readyToDecide;
			case 96 -> tlv::granted;
			default -> route::closed;
		};
	}

	private static int daysAgo(int index) {
		return 62 + index % 20;
	}

	private static DemoPupil pupil(int index) {
		String born = "%02d-%02d-%d".formatted(1 + index % 28, 1 + index % 12, 2010 + index % 4);
		return new DemoPupil(FIRST.get(index % FIRST.size()), "", LAST.get(index % LAST.size()), born, "2b",
				"M. Ouder");
	}

}
