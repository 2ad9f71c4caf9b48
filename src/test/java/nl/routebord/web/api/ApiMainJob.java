package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * One pupil's route from signal to decision through the API. Each step is taken by the
 * system of the person whose step it is.
 */
final class ApiMainJob {

	/** Stands in the application; who may not read it never gets these words. */
	static final String CONTENT = "Beschreven en geprobeerd op school.";

	static final String MOTIVATION = "Beide adviezen zijn gelijk; de zienswijzen zijn meegewogen.";

	private static final Set<String> PARTNERS = Set.of("SWV_CONSULTANT", "ATTENDANCE_OFFICER", "FAMILY_WORKER");

	private final Function<String, ApiClient> people;

	private final LocalDate today;

	private final String lastName;

	private String pgn = "";

	private UUID caseFile = new UUID(0, 0);

	private UUID application = new UUID(0, 0);

	ApiMainJob(Function<String, ApiClient> people, LocalDate today, String lastName) {
		this.people = people;
		this.today = today;
		this.lastName = lastName;
	}

	/** The pupil has a number. */
	ApiMainJob withNumber(String number) {
		pgn = number;
		return this;
	}

	UUID caseFile() {
		return caseFile;
	}

	UUID application() {
		return application;
	}

	String casePath() {
		return "/cases/" + caseFile;
	}

	String tlvPath() {
		return "/tlv-applications/" + application;
	}

	ApiMainJob signal() {
		Map<String, Object> pupil = Map.ofEntries(Map.entry("firstName", "Robin"), Map.entry("lastName", lastName),
				Map.entry("birthDate", "2012-05-05"), Map.entry("pgn", pgn), Map.entry("street", "Voorbeeldlaan"),
				Map.entry("houseNumber", "1"), Map.entry("postcode", "1005AB"), Map.entry("place", "Waterdam"),
				Map.entry("municipality", "9901"), Map.entry("school", "99AA00"), Map.entry("schoolType", "VO"),
				Map.entry("className", "2a"), Map.entry("enrolledFrom", "2025-08-01"), Map.entry("guardians",
						List.of(Map.of("name", "K. " + lastName, "hasAuthority", true, "mail", "ouder@voorbeeld.nl"))));
		JsonNode opened = as("a.demir")
			.post("/cases", Map.of("pupil", pupil, "signalKind", "SUPPORT_NEED", "signalledOn", today.toString(),
					"signalText", "Komt niet meer in de klas."))
			.is(201)
			.json();
		caseFile = id(opened);
		return this;
	}

	ApiMainJob family() {
		as("a.demir")
			.post(casePath() + "/family-contacts",
					Map.of("on", today.toString(), "spokeWith", "PARENTS_AND_PUPIL", "text",
							"Samen gesproken over wat helpt.", "basis", "PUBLIC_TASK", "informed", true),
					casePath())
			.is(200);
		as("a.demir")
			.post(casePath() + "/views", Map.of("parentsView", "De ouders willen een rustige plek.", "pupilWaived",
					"Robin wilde nu niet praten."), casePath())
			.is(200);
		return this;
	}

	ApiMainJob kernpartners() {
		List<JsonNode> partners = partners();
		as("a.demir")
			.post(casePath() + "/consultations", Map.of("purpose", "SUPPORT_NEED", "question", "Wat heeft Robin nodig?",
					"partners", partners.stream().map(ApiMainJob::id).toList()))
			.is(201);
		for (String partner : List.of("f.elzinga", "r.schouten", "g.bos")) {
			as(partner).post(casePath() + "/partner-views", Map.of("text", "Een kleine groep en een vast gezicht."))
				.is(201);
		}
		UUID familyWorker = partners.stream()
			.filter((unit) -> unit.get("role").asText().equals("FAMILY_WORKER"))
			.map(ApiMainJob::id)
			.findFirst()
			.orElseThrow();
		as("a.demir").post(casePath() + "/plans",
				Map.of("goal", "Weer leren in een kleine groep", "summary", "Naar het vso, met steun thuis.", "leadsTo",
						"TLV", "agreements", List.of(Map.of("what", "Wekelijks bellen met het gezin", "owner",
								familyWorker, "dueOn", today.plusDays(14).toString()))))
			.is(201);
		return this;
	}

	ApiMainJob agreementIsATaskOfItsOwner() {
		ApiClient worker = as("g.bos");
		assertThat(worker.get("/tasks?kind=agreement&limit=100").is(200).text()).contains(caseFile.toString());
		JsonNode agreement = worker.get(casePath() + "/agreements").is(200).json().get(0);
		worker.post(casePath() + "/agreements/" + id(agreement) + "/completions", Map.of()).is(204);
		assertThat(worker.get("/tasks?kind=agreement&limit=100").text()).doesNotContain(caseFile.toString());
		return this;
	}

	ApiMainJob apply() {
		ApiClient school = as("a.demir");
		application = id(
				school.post("/tlv-applications", Map.of("caseId", caseFile, "content", content())).is(201).json());
		school
			.upload(tlvPath() + "/documents",
					Map.of("kind", "OPP", "title", "Ontwikkelingsperspectief", "datedOn", today.toString()), pdf())
			.is(200);
		JsonNode submitted = school.post(tlvPath() + "/submission", Map.of(), tlvPath()).is(200).json();
		assertThat(submitted.get("status").asText()).isEqualTo("SUBMITTED");
		return this;
	}

	ApiMainJob judge() {
		ApiClient secretariat = as("m.veenstra");
		List<UUID> experts = new ArrayList<>();
		for (JsonNode expert : secretariat.get(tlvPath() + "/experts").is(200).json()) {
			if (Set.of("Lotte Haverkamp", "Pim Noordhof").contains(expert.get("name").asText())) {
				experts.add(id(expert));
			}
		}
		secretariat.post(tlvPath() + "/completeness", Map.of("complete", true, "experts", experts), tlvPath()).is(200);
		return this;
	}

	ApiMainJob advise() {
		for (String expert : List.of("l.haverkamp", "p.noordhof")) {
			as(expert).post(tlvPath() + "/invitation", Map.of("accepted", true)).is(200);
			as(expert).post(tlvPath() + "/advices",
					Map.of("outcome", "ADMISSIBLE", "category", "CAT1", "endOn", end().toString(), "motivation",
							"Een kleine groep is nodig.", "spokeWith", "Ouders en leerling", "documentsSeen",
							"Ontwikkelingsperspectief", "registrationNumber", "REG-1"),
					tlvPath())
				.is(200);
		}
		return this;
	}

	ApiMainJob propose() {
		as("t.mulder").post(tlvPath() + "/proposals", proposal(), tlvPath()).is(200);
		return this;
	}

	/**
	 * @return the answer to the decider's system
	 */
	ApiClient.Answer decide(String key) {
		return as("j.brandsma").post(tlvPath() + "/decision", verdict(), tlvPath(), key);
	}

	Map<String, Object> verdict() {
		return Map.of("confirmed", true, "warningsConfirmed", true);
	}

	private Map<String, Object> proposal() {
		return Map.of("grant", true, "kind", "VSO", "category", "CAT1", "begin", begin().toString(), "end",
				end().toString(), "grounds", List.of(Map.of("text", MOTIVATION, "passages", List.of("parents:1"))),
				"confirmed", true, "warningsConfirmed", true);
	}

	private Map<String, Object> content() {
		return Map.ofEntries(Map.entry("kind", "VSO"), Map.entry("cluster", "FOUR"), Map.entry("category", "CAT1"),
				Map.entry("requestedBegin", begin().toString()), Map.entry("requestedEnd", end().toString()),
				Map.entry("targetSchool", "Vso De Kade"), Map.entry("targetSchoolCode", "99BB00"),
				Map.entry("placeAvailable", "YES"), Map.entry("supportGiven", CONTENT),
				Map.entry("supportEffect", CONTENT), Map.entry("hinderingFactors", CONTENT),
				Map.entry("promotingFactors", CONTENT), Map.entry("whyNotRegular", CONTENT),
				Map.entry("parentsView", "AGREE"), Map.entry("parentsText", "Eens."),
				Map.entry("parentsOn", today.toString()), Map.entry("pupilView", "GIVEN"),
				Map.entry("pupilText", "Wil naar een kleine school."));
	}

	private List<JsonNode> partners() {
		JsonNode candidates = as("a.demir").get(casePath() + "/consultation-candidates").is(200).json();
		List<JsonNode> partners = StreamSupport.stream(candidates.spliterator(), false)
			.map((candidate) -> candidate.get("unit"))
			.filter((unit) -> PARTNERS.contains(unit.get("role").asText()))
			// other tests leave providers behind that any case can invite
			.filter((unit) -> !unit.get("organisation").asText().startsWith("Proef "))
			.toList();
		assertThat(partners).as(candidates.toString()).hasSize(PARTNERS.size());
		return partners;
	}

	private LocalDate begin() {
		return LocalDate.of(today.getYear() + 1, 1, 11);
	}

	private LocalDate end() {
		return LocalDate.of(today.getYear() + 2, 7, 31);
	}

	private ApiClient as(String username) {
		return people.apply(username);
	}

	static UUID id(JsonNode resource) {
		return UUID.fromString(resource.get("id").asText());
	}

	static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
