package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UnitId;
import nl.routebord.region.Settings;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prints the letters of leerplicht and keeps them as they were sent: the formal text, and
 * behind it a page in plain Dutch and one in plain English.
 */
@Component
class DutyLetters {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final String ADD = """
			insert into app.leerplicht_letter (id, pupil_id, unit_id, kind, enforcing, content, made_at)
			values (:id, :pupil, :unit, :kind, :enforcing, :content, :at) on conflict (id) do nothing
			""";

	private final LetterPrinter printer;

	private final MessageSource words;

	private final Directory directory;

	private final Settings settings;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final Clock clock;

	DutyLetters(LetterPrinter printer, MessageSource words, Directory directory, Settings settings, Vault vault,
			JdbcClient jdbc, Clock clock) {
		this.printer = printer;
		this.words = words;
		this.directory = directory;
		this.settings = settings;
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of a step that is told by letter; of others nothing. */
	void aboutStep(Step step, String text, DutyPupil pupil, Actor actor) {
		Letter.of(step.kind(), step.word())
			.ifPresent((letter) -> keep(step.id(), letter, step.enforcing(), text, step.on(), pupil, actor));
	}

	/** What came of a notification or a request. */
	void aboutExemption(Exemption one, String text, DutyPupil pupil, Actor actor) {
		Letter letter = Letter.valueOf(one.state().name());
		LocalDate until = one.until();
		String law = words.getMessage("leerplicht.exemption." + one.kind(), null, DUTCH);
		keep(one.id(), letter, false, text, (until != null && one.state().holds()) ? until : today(), pupil, actor, law,
				one.from());
	}

	/** Of which steps and decisions about this child there is one. */
	Set<UUID> of(UUID pupil) {
		return jdbc.sql("select id from app.leerplicht_letter where pupil_id = :pupil")
			.param("pupil", pupil)
			.query(UUID.class)
			.set();
	}

	/** With the child in whose file it lies. */
	Optional<Kept> find(UUID id) {
		return jdbc.sql("select pupil_id, unit_id, kind, enforcing, content from app.leerplicht_letter where id = :id")
			.param("id", id)
			.query((row, number) -> new Kept(row.getObject("pupil_id", UUID.class),
					Letter.valueOf(row.getString("kind")), row.getBoolean("enforcing"),
					vault.open(row.getBytes("content"), place(id, new UnitId(row.getObject("unit_id", UUID.class))))))
			.optional();
	}

	private void keep(UUID id, Letter letter, boolean enforcing, String text, LocalDate day, DutyPupil pupil,
			Actor actor) {
		keep(id, letter, enforcing, text, day, pupil, actor, "", today());
	}

	private void keep(UUID id, Letter letter, boolean enforcing, String text, LocalDate day, DutyPupil pupil,
			Actor actor, String law, LocalDate from) {
		byte[] pdf = print(letter, text, day, pupil, actor, law, from);
		jdbc.sql(ADD)
			.param("id", id)
			.param("pupil", pupil.id())
			.param("unit", pupil.unit().value())
			.param("kind", letter.name())
			.param("enforcing", enforcing)
			.param("content", vault.seal(pdf, place(id, pupil.unit())))
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update();
	}

	private byte[] print(Letter letter, String text, LocalDate day, DutyPupil pupil, Actor actor, String law,
			LocalDate from) {
		OrganisationView sender = directory.organisation(actor.organisation()).orElseThrow();
		Facts facts = new Facts(letter, pupil.name(), sender.name(), day, law, from);
		String remedies = letter.isDecision() ? say("remedies", DUTCH, sender.name(),
				written(new ObjectionTerm(today()).end(settings.workingDays()), DUTCH)) : "";
		return printer.print("letters/leerplicht",
				Map.of("sender", sender.name(), "pupil", pupil.name(), "writtenOn", written(today(), DUTCH), "title",
						say("title." + letter, DUTCH), "body", paragraphs("body." + letter, facts, DUTCH), "text", text,
						"remedies", remedies, "plain", List.of(plain(facts, DUTCH), plain(facts, Locale.ENGLISH)),
						"draft", false),
				DUTCH);
	}

	private Plain plain(Facts facts, Locale locale) {
		return new Plain(locale.getLanguage(), words.getMessage("letter.plain.title", null, locale),
				say("about", locale, facts.sender(), written(today(), locale)),
				paragraphs("plain." + facts.letter(), facts, locale));
	}

	private List<String> paragraphs(String key, Facts facts, Locale locale) {
		return Stream
			.of(say(key, locale, facts.pupil(), facts.sender(), written(facts.day(), locale), facts.law(),
					written(facts.from(), locale))
				.split("\n"))
			.toList();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return words.getMessage("leerplicht.letter." + key, arguments, locale);
	}

	private static String written(@Nullable LocalDate day, Locale locale) {
		return (day != null) ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day) : "";
	}

	private static Place place(UUID id, UnitId unit) {
		return new Place("leerplicht_letter", "content", id, unit);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/** What every letter says. */
	private record Facts(Letter letter, String pupil, String sender, LocalDate day, String law, LocalDate from) {
	}

	/** A page in plain language. */
	public record Plain(String language, String title, String about, List<String> paragraphs) {
	}

	/** A letter as it was sent. */
	record Kept(UUID pupil, Letter kind, boolean enforcing, byte[] content) {
	}

	/** The letters of leerplicht. */
	enum Letter {

		INVITATION, WARNING, ACKNOWLEDGED, INVALID, GRANTED, REFUSED;

		static Optional<Letter> of(StepKind kind, String word) {
			if (kind == StepKind.INVITED) {
				return Optional.of(INVITATION);
			}
			return (kind == StepKind.INTERVENTION && word.equals(Intervention.WARNING.name())) ? Optional.of(WARNING)
					: Optional.empty();
		}

		boolean isDecision() {
			return this == GRANTED || this == REFUSED;
		}

	}

}
