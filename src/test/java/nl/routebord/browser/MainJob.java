package nl.routebord.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One pupil's route from signal to decision, done by the people who do it. Each step is
 * taken in the browser of the person whose step it is.
 */
final class MainJob {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu");

	private final Function<String, Visitor> people;

	private final LocalDate today;

	private final String lastName;

	private String route = "";

	private String application = "";

	MainJob(Function<String, Visitor> people, LocalDate today, String lastName) {
		this.people = people;
		this.today = today;
		this.lastName = lastName;
	}

	String route() {
		return route;
	}

	String application() {
		return application;
	}

	MainJob signal() {
		try (Visitor school = people.apply("a.demir")) {
			school.open("/routes/nieuw");
			school.fill("firstName", "Robin").fill("lastName", lastName).fill("birthDate", "05-05-2012");
			school.choose("schoolType", "VO").fill("className", "2a").fill("enrolledFrom", "01-08-2025");
			school.sendMain("/leerling").assertNoFaults();
			school.fill("street", "Voorbeeldlaan").fill("houseNumber", "1").fill("postcode", "1005 AB");
			school.fill("place", "Waterdam").choose("municipality", "9901");
			school.fill("firstGuardianName", "K. " + lastName).tick("firstGuardianHasAuthority");
			school.fill("firstGuardianMail", "ouder@voorbeeld.nl");
			school.sendMain("/gezin").assertNoFaults();
			school.choose("signalKind", "SUPPORT_NEED").fill("signalledOn", typed(today));
			school.fill("signalText", "Komt niet meer in de klas.");
			school.sendMain("/signaal").assertNoFaults();
			school.sendMain("/controleren").assertNoFaults();
			route = numberIn(school.path(), "R-\\d{4}-\\d{4,}");
			school.assertSees(lastName);
		}
		return this;
	}

	MainJob family() {
		try (Visitor school = people.apply("a.demir")) {
			school.open("/routes/" + route + "/gesprek");
			school.fill("on", typed(today)).choose("spokeWith", "PARENTS_AND_PUPIL").choose("basis", "PUBLIC_TASK");
			school.fill("text", "Samen gesproken over wat helpt.").tick("informed");
			school.sendMain("/gesprek").assertNoFaults();
			school.open("/routes/" + route + "/zienswijze");
			school.fill("parentsView", "De ouders willen een rustige plek.");
			school.fill("pupilWaived", "Robin wilde nu niet praten.");
			school.sendMain("/zienswijze").assertNoFaults();
		}
		return this;
	}

	MainJob kernpartners() {
		try (Visitor school = people.apply("a.demir")) {
			school.open("/routes/" + route + "/overleg/vraag");
			school.fill("question", "Wat heeft Robin nodig?").choose("purpose", "SUPPORT_NEED");
			school.tickBeside("Begeleider passend onderwijs")
				.tickBeside("Leerplichtambtenaar")
				.tickBeside("Gezinswerker");
			school.sendMain("/overleg/vraag").assertNoFaults();
		}
		for (String partner : new String[] { "f.elzinga", "r.schouten", "g.bos" }) {
			try (Visitor visitor = people.apply(partner)) {
				visitor.open("/routes/" + route + "/overleg/inbreng");
				visitor.fill("text", "Een kleine groep en een vast gezicht.");
				visitor.sendMain("/overleg/inbreng").assertNoFaults();
			}
		}
		try (Visitor school = people.apply("a.demir")) {
			school.open("/routes/" + route + "/plan");
			school.fill("goal", "Weer leren in een kleine groep").fill("summary", "Naar het vso, met steun thuis.");
			school.press("Nog een afspraak");
			school.fill("agreements[0].what", "Wekelijks bellen met het gezin");
			school.choosePartOf("agreements[0].owner", "Gezinswerker");
			school.fill("agreements[0].dueOn", typed(today.plusDays(14)));
			school.choose("next", "TLV");
			school.sendMain("/plan").assertNoFaults();
		}
		return this;
	}

	MainJob agreementIsATaskOfItsOwner() {
		try (Visitor worker = people.apply("g.bos")) {
			worker.open("/werkvoorraad?termijn=alle");
			worker.assertSees(route);
			worker.open("/routes/" + route + "/afspraken");
			worker.send("/gedaan").assertNoFaults();
		}
		return this;
	}

	MainJob apply() {
		try (Visitor school = people.apply("a.demir")) {
			school.open("/tlv/nieuw?route=" + route);
			school.send("/tlv/nieuw");
			application = numberIn(school.path(), "T-\\d{4}-\\d{4,}");
			school.fill("targetSchool", "Vso De Kade")
				.fill("targetSchoolCode", "99BB00")
				.choose("placeAvailable", "YES");
			school.sendMain("/aanvraag/").assertNoFaults();
			school.choose("kind", "VSO").choose("cluster", "FOUR").choose("category", "CAT1");
			school.fill("requestedBegin", typed(begin())).fill("requestedEnd", typed(end()));
			school.sendMain("/aanvraag/").assertNoFaults();
			for (String reason : new String[] { "supportGiven", "supportEffect", "hinderingFactors", "promotingFactors",
					"whyNotRegular" }) {
				school.fill(reason, "Dit hebben wij beschreven en geprobeerd.");
			}
			school.sendMain("/aanvraag/").assertNoFaults();
			school.choose("parentsView", "AGREE").fill("parentsText", "Eens.").fill("parentsOn", typed(today));
			school.choose("pupilView", "GIVEN").fill("pupilText", "Wil naar een kleine school.");
			school.sendMain("/aanvraag/").assertNoFaults();
			school.choose("annexKind", "OPP").fill("title", "Ontwikkelingsperspectief").attach("file", pdf());
			school.send("/documenten").assertNoFaults();
			school.open("/tlv/" + application + "/aanvraag/controleren");
			school.sendMain("/aanvraag/controleren").assertNoFaults();
		}
		return this;
	}

	MainJob judge() {
		try (Visitor secretariat = people.apply("m.veenstra")) {
			secretariat.open("/tlv/" + application + "/compleet");
			assertThat(secretariat.text()).doesNotContain("Dit hebben wij beschreven en geprobeerd");
			secretariat.tickBeside("Haverkamp").tickBeside("Noordhof");
			secretariat.sendMain("/compleet").assertNoFaults();
		}
		return this;
	}

	MainJob advise() {
		for (String expert : new String[] { "l.haverkamp", "p.noordhof" }) {
			try (Visitor visitor = people.apply(expert)) {
				visitor.open("/tlv/" + application + "/uitnodiging");
				visitor.assertAccessible();
				visitor.press("^Aannemen en het dossier openen$").assertNoFaults();
				visitor.choose("outcome", "ADMISSIBLE").choose("category", "CAT1").fill("endOn", typed(end()));
				visitor.fill("motivation", "Een kleine groep is nodig.").fill("spokeWith", "Ouders en leerling");
				visitor.fill("documentsSeen", "Ontwikkelingsperspectief").fill("registrationNumber", "REG-1");
				visitor.sendMain("/advies").assertNoFaults();
			}
		}
		return this;
	}

	MainJob decide() {
		try (Visitor preparer = people.apply("t.mulder")) {
			preparer.open("/tlv/" + application + "/besluit");
			preparer.choose("grant", "GRANT").choose("category", "CAT1");
			preparer.fill("begin", typed(begin())).fill("end", typed(end()));
			preparer.press("Citeer Orthopedagoog 1");
			preparer.fill("grounds[0].text", "Beide adviezen zijn gelijk; de zienswijzen zijn meegewogen.")
				.tick("confirmed");
			preparer.sendMain("/besluit").assertNoFaults();
			preparer.sendMain("/besluit").assertNoFaults();
		}
		try (Visitor decider = people.apply("j.brandsma")) {
			decider.open("/tlv/" + application + "/besluit");
			decider.tick("confirmed").send("/besluit/vaststellen").assertNoFaults();
			assertThat(decider.text()).containsPattern("VO9901-" + today.getYear() + "-\\d{5}");
		}
		return this;
	}

	/**
	 * A parent disagrees: the secretariat corresponds, somebody who was not in it
	 * decides.
	 */
	MainJob object() {
		String page = "/tlv/" + application + "/bezwaar";
		try (Visitor secretariat = people.apply("m.veenstra")) {
			secretariat.open(page);
			secretariat.assertAccessible();
			secretariat.choose("objector", "PARENT").fill("objectorName", "K. Voorbeeld").choose("channel", "DESK");
			secretariat.fill("receivedOn", typed(today)).press("^Registreren$").assertNoFaults();
			secretariat.assertAccessible();
			secretariat.press("^Ontvangst bevestigen: compleet$").assertNoFaults();
			secretariat.fill("dossier", "Alle stukken, kenmerk 1").press("^Advies gevraagd$").assertNoFaults();
			assertThat(secretariat.text()).doesNotContain("Beide adviezen zijn gelijk");
		}
		try (Visitor decider = people.apply("t.mulder")) {
			decider.open(page);
			decider.fill("heardOn", typed(today)).fill("who", "Ouder en school").fill("report", "Alles is gezegd.");
			decider.press("^Horen vastleggen$").assertNoFaults();
			decider.fill("advisedOn", typed(today)).choose("advice", "UNFOUNDED").fill("adviceText", "Ongegrond.");
			decider.press("^Advies vastleggen$").assertNoFaults();
			decider.assertAccessible();
			decider.choose("outcome", "UNFOUNDED").choose("effect", "KEEP").fill("motivation", "Na heroverweging.");
			decider.tick("confirmed").press("^Besluiten$").assertNoFaults();
			assertThat(decider.text()).contains("Ongegrond", "Er verandert niets aan de tlv");
			decider.open("/bezwaren/leerpunten");
			decider.assertAccessible();
		}
		return this;
	}

	private LocalDate begin() {
		return LocalDate.of(today.getYear() + 1, 1, 11);
	}

	private LocalDate end() {
		return LocalDate.of(today.getYear() + 2, 7, 31);
	}

	static String typed(LocalDate date) {
		return TYPED.format(date);
	}

	private static String numberIn(String path, String pattern) {
		Matcher number = Pattern.compile(pattern).matcher(path);
		assertThat(number.find()).as("a number in " + path).isTrue();
		return number.group();
	}

	private static Path pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			Path file = Files.createTempFile("opp", ".pdf");
			file.toFile().deleteOnExit();
			document.save(file.toFile());
			return file;
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

}
