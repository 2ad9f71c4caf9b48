package nl.routebord.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions that each swv made, and below them the text of Routebord itself. */
@Component
class LetterTexts {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final JdbcClient jdbc;

	private final MessageSource words;

	LetterTexts(JdbcClient jdbc, MessageSource words) {
		this.jdbc = jdbc;
		this.words = words;
	}

	/** Newest first; the text of Routebord is the last. */
	List<LetterTextView> of(OrganisationId swv, LetterKind kind) {
		List<LetterTextView> all = jdbc.sql("""
				select t.version, t.opening, t.closing, t.made_on, p.name from app.letter_text t
				left join app.identity_person p on p.id = t.made_by
				where t.swv_organisation = :swv and t.kind = :kind order by t.version desc
				""")
			.param("swv", swv.value())
			.param("kind", kind.name())
			.query((row, number) -> view(row, kind))
			.list();
		all.add(standard(kind));
		return all;
	}

	/**
	 * @return false when somebody else made this version already
	 */
	boolean add(OrganisationId swv, LetterTextView made, Actor by) {
		return jdbc.sql("""
				insert into app.letter_text (swv_organisation, kind, version, opening, closing, made_on, made_by)
				values (:swv, :kind, :version, :opening, :closing, :on, :by) on conflict do nothing
				""")
			.param("swv", swv.value())
			.param("kind", made.kind().name())
			.param("version", made.version())
			.param("opening", made.text().opening())
			.param("closing", made.text().closing())
			.param("on", made.madeOn())
			.param("by", by.user().value())
			.update() == 1;
	}

	private LetterTextView standard(LetterKind kind) {
		return new LetterTextView(kind, 0, new LetterText(word(kind, "opening"), word(kind, "closing")), null, "");
	}

	private String word(LetterKind kind, String part) {
		return words.getMessage("letter.text." + kind + "." + part, null, DUTCH);
	}

	private static LetterTextView view(ResultSet row, LetterKind kind) throws SQLException {
		return new LetterTextView(kind, row.getInt("version"),
				new LetterText(row.getString("opening"), row.getString("closing")),
				row.getObject("made_on", LocalDate.class), Optional.ofNullable(row.getString("name")).orElse(""));
	}

}
