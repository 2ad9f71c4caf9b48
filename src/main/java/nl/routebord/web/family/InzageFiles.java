package nl.routebord.web.family;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.routebord.audit.HistoryRow;
import nl.routebord.consent.ConsentView;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.document.DocumentView;
import nl.routebord.document.LetterPrinter;
import nl.routebord.family.InzageDesk.Inzage;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.pupil.PupilView;
import nl.routebord.route.TimelineItem;
import nl.routebord.web.Words;
import nl.routebord.web.rights.AskerWords;
import nl.routebord.web.family.InzageFile.Item;
import nl.routebord.web.family.InzageFile.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the copy of AVG 15 into words, prints it and writes it for machines. */
@Component
public class InzageFiles {

	private final Words words;

	private final Directory directory;

	private final LetterPrinter printer;

	private final AskerWords askers;

	private final ObjectMapper json;

	private final Clock clock;

	/** About schools and tlv's. */
	private final SchoolItems school;

	private final AbsenceItems absence;

	private final LeerplichtItems leerplicht;

	private final StayItems stays;

	InzageFiles(Words words, Directory directory, LetterPrinter printer, AskerWords askers, ObjectMapper json,
			Clock clock) {
		this.clock = clock;
		this.school = new SchoolItems(words);
		this.absence = new AbsenceItems(words);
		this.leerplicht = new LeerplichtItems(words);
		this.stays = new StayItems(words);
		this.words = words;
		this.directory = directory;
		this.printer = printer;
		this.askers = askers;
		this.json = json;
	}

	public byte[] pdf(Inzage inzage) {
		InzageFile file = file(inzage);
		return printer.print(
				"letters/inzage", Map.of("number", file.number(), "madeOn", words.longDate(file.madeOn()), "asked",
						file.asked(), "remark", file.remark(), "sections", file.sections()),
				LocaleContextHolder.getLocale());
	}

	public byte[] json(Inzage inzage) {
		try {
			return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file(inzage));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private InzageFile file(Inzage inzage) {
		List<Section> sections = new ArrayList<>();
		add(sections, "WHO", inzage.pupil().map(this::who).orElse(List.of()));
		add(sections, "JOURNAL", inzage.lines().stream().map(this::line).toList());
		add(sections, "DOCUMENTS", documents(inzage.documents()));
		add(sections, "TALKS", inzage.talks().map(this::talks).orElse(List.of()));
		add(sections, "TLV", inzage.applications().stream().flatMap(school::application).toList());
		add(sections, "OBJECTIONS", inzage.objections().stream().flatMap(school::objection).toList());
		add(sections, "ADMISSION", inzage.admissions().stream().map(school::admission).toList());
		add(sections, "OPP", inzage.plans().stream().map(school::plan).toList());
		add(sections, "ABSENCE", absence.of(inzage.absence()));
		add(sections, "LEERPLICHT", leerplicht.of(inzage.leerplicht()));
		add(sections, "STAY", stays.copy(inzage.stays()));
		add(sections, "CONSENTS", consents(inzage.consents()));
		add(sections, "LOOKS", inzage.looks().stream().map(this::look).toList());
		return new InzageFile(inzage.number(), inzage.madeOn(),
				inzage.asked().map((one) -> askers.say(one.request(), one.carer())).orElse(""),
				sections.isEmpty() ? words.say("rights.inzage.nothing") : "", sections);
	}

	private void add(List<Section> sections, String kind, List<Item> items) {
		if (!items.isEmpty()) {
			sections.add(new Section(kind, words.say("rights.inzage." + kind), items));
		}
	}

	/** Of the guardians nothing: one parent may not learn where the other lives. */
	private List<Item> who(PupilView pupil) {
		List<Item> items = new ArrayList<>();
		items.add(fact("ID_BASIS", pupil.name(), words.date(pupil.birthDate())));
		pupil.maskedPgn().ifPresent((masked) -> items.add(fact("PGN_BSN", masked, "")));
		pupil.contact()
			.map(PupilView.Contact::address)
			.ifPresent((home) -> items.add(fact("ID_CONTACT", home.street() + " " + home.houseNumber(),
					home.postcode() + " " + home.place())));
		pupil.contact()
			.flatMap(PupilView.Contact::stayMunicipality)
			.ifPresent((code) -> items.add(fact("ID_CONTACT", words.say("route.pupil.stay"),
					directory.organisation(OrganisationKind.MUNICIPALITY, code)
						.map(OrganisationView::name)
						.orElse(code))));
		pupil.enrolment()
			.ifPresent((school) -> items
				.add(fact("ENROL", directory.organisation(school.school()).map(OrganisationView::name).orElse(""),
						String.join(", ", words.say("route.school-type." + school.schoolType()), school.className(),
								words.date(school.from())))));
		return items;
	}

	private Item fact(String category, String title, String text) {
		return new Item("", words.say("route.category." + category), "", title, text);
	}

	private Item line(TimelineItem line) {
		return new Item(words.date(line.happenedOn()), words.say("route.category." + line.category()),
				line.organisation(), words.journal(line.code(), line.arguments()), line.text());
	}

	private List<Item> documents(List<DocumentView> documents) {
		Map<UnitId, UnitView> units = directory.units(documents.stream().map(DocumentView::sourceUnit).toList());
		return documents.stream()
			.filter((one) -> !one.redacted() && one.title() != null)
			.map((one) -> new Item(words.date(Objects.requireNonNull(one.storedOn())),
					words.say("route.category." + one.category()), name(units.get(one.sourceUnit())),
					Objects.requireNonNull(one.title()), "SHA-256 " + one.sha256()))
			.toList();
	}

	private List<Item> talks(CaseConsultation talks) {
		List<Item> items = new ArrayList<>();
		talks.consultations().forEach((one) -> {
			if (!one.question().isEmpty()) {
				items.add(talk(words.date(one.askedOn()), name(one.askedBy()), "question", one.question()));
			}
			one.views()
				.forEach((view) -> view.words()
					.ifPresent(
							(said) -> items.add(talk(words.date(said.on()), name(view.unit()), "view", said.text()))));
		});
		talks.plans()
			.forEach((one) -> items
				.add(talk(words.date(one.setOn()), name(one.setBy()), "plan", one.goal() + "\n" + one.summary())));
		talks.agreements()
			.forEach((one) -> items.add(talk(words.date(one.dueOn()), name(one.owner()), "agreement", one.what())));
		talks.tables().forEach((one) -> items.add(talk(words.date(one.heldOn()), "", "table", one.outcome())));
		talks.calls()
			.stream()
			.filter((one) -> !one.open())
			.forEach((one) -> items.add(talk(words.date(one.heldOn().orElse(one.askedOn())), "", "table",
					one.outcome().isEmpty() ? one.reason() : one.outcome())));
		talks.escalations().forEach((one) -> items.add(talk(words.date(one.on()), "", "escalation", one.decision())));
		return items;
	}

	private Item talk(String on, String source, String what, String text) {
		return new Item(on, words.say("route.category.NOTE_SHARED"), source, words.say("rights.inzage.talk." + what),
				text);
	}

	/** To which parent a youth lets read along, the other need not know. */
	private List<Item> consents(List<ConsentView> consents) {
		Map<UnitId, UnitView> units = directory
			.units(consents.stream().flatMap((one) -> one.source().stream()).toList());
		return consents.stream()
			.map((one) -> new Item(words.date(LocalDate.ofInstant(one.askedAt(), clock.getZone())),
					words.say("route.category.CONSENT_REG"),
					one.source().map((source) -> name(units.get(source))).orElse(""),
					words.say("sharing.consent.state." + one.state()),
					one.recipient().isPresent() ? one.text() : words.say("family.consent.along")))
			.toList();
	}

	private Item look(HistoryRow row) {
		String kinds = row.categories()
			.stream()
			.map((category) -> words.say("route.category." + category))
			.collect(Collectors.joining(", "));
		String why = row.purposes()
			.stream()
			.map((purpose) -> words.say("audit.purpose." + purpose))
			.collect(Collectors.joining(", "));
		return new Item(words.date(row.day()), words.say("route.category.ACCESS_LOG"), row.organisation(),
				words.say("shell.role." + row.role())
						+ (row.emergency() ? " " + words.say("rights.inzage.emergency") : ""),
				kinds + ". " + why);
	}

	private static String name(@Nullable UnitView unit) {
		return (unit != null) ? unit.organisationName() : "";
	}

}
