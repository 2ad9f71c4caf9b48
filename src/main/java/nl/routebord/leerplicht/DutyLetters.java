package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.leerplicht.DutyLetterPaper.Told;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the letters of leerplicht and keeps them as they were sent.
 */
@Component
class DutyLetters {

	private static final String ADD = """
			insert into app.leerplicht_letter (id, pupil_id, unit_id, kind, enforcing, content, made_at)
			values (:id, :pupil, :unit, :kind, :enforcing, :content, :at) on conflict (id) do nothing
			""";

	private final DutyLetterPaper paper;

	private final Vault vault;

	private final JdbcClient jdbc;

	private final Clock clock;

	DutyLetters(DutyLetterPaper paper, Vault vault, JdbcClient jdbc, Clock clock) {
		this.paper = paper;
		this.vault = vault;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Of a step that is told by letter; of others nothing. */
	void aboutStep(Step step, String text, DutyPupil pupil, Actor actor) {
		DutyLetter.of(step.kind(), step.word())
			.ifPresent((letter) -> keep(step.id(), step.enforcing(), pupil,
					new Told(letter, isToPupil(step, pupil), text, step.on(), null, LocalDate.now(clock)), actor));
	}

	/** What came of a notification or a request. */
	void aboutExemption(Exemption one, String text, DutyPupil pupil, Actor actor) {
		DutyLetter letter = DutyLetter.valueOf(one.state().name());
		LocalDate until = one.until();
		LocalDate day = (until != null && one.state().holds()) ? until : LocalDate.now(clock);
		keep(one.id(), false, pupil, new Told(letter, false, text, day, one.kind(), one.from()), actor);
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
					DutyLetter.valueOf(row.getString("kind")), row.getBoolean("enforcing"),
					vault.open(row.getBytes("content"), place(id, new UnitId(row.getObject("unit_id", UUID.class))))))
			.optional();
	}

	/** Alone, or of age: the parents do not answer any more (R-LP-05). */
	private boolean isToPupil(Step step, DutyPupil pupil) {
		return step.kind() == StepKind.INVITED
				&& (step.word().equals(Party.PUPIL.name()) || pupil.isAdult(LocalDate.now(clock)));
	}

	private void keep(UUID id, boolean enforcing, DutyPupil pupil, Told told, Actor actor) {
		jdbc.sql(ADD)
			.param("id", id)
			.param("pupil", pupil.id())
			.param("unit", pupil.unit().value())
			.param("kind", told.letter().name())
			.param("enforcing", enforcing)
			.param("content", vault.seal(paper.print(told, pupil, actor), place(id, pupil.unit())))
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.update();
	}

	private static Place place(UUID id, UnitId unit) {
		return new Place("leerplicht_letter", "content", id, unit);
	}

	/** A letter as it was sent. */
	record Kept(UUID pupil, DutyLetter kind, boolean enforcing, byte[] content) {
	}

}
