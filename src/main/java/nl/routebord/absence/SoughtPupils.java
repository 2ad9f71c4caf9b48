package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.NameWords;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds pupils on rolls by name, day of birth or number, as far as the wall shows them.
 */
@Component
class SoughtPupils {

	/** More than a person reads: what so many share is no search. */
	private static final int MOST = 500;

	private static final String WORD = """
			(p.last_key ~>=~ :word%1$d and p.last_key ~<~ :end%1$d
			    or p.first_key ~>=~ :word%1$d and p.first_key ~<~ :end%1$d or p.number = :number)
			""";

	private final JdbcClient jdbc;

	SoughtPupils(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * All whose names begin with these words.
	 * @throws RuleViolated when that is true of too many
	 */
	List<UUID> find(String typed) {
		Optional<LocalDate> born = DutchDates.parse(typed);
		List<UUID> found = born.isPresent() ? born(born.get()) : named(typed.strip());
		if (found.size() > MOST) {
			throw new RuleViolated("text", "absence.fault.vague");
		}
		return found;
	}

	private List<UUID> born(LocalDate day) {
		return jdbc.sql("select id from app.absence_pupil where birth_date = :day limit :most")
			.param("day", day)
			.param("most", MOST + 1)
			.query(UUID.class)
			.list();
	}

	private List<UUID> named(String typed) {
		Map<String, Object> values = new HashMap<>(Map.of("most", MOST + 1, "number", typed));
		List<String> words = new ArrayList<>();
		for (String word : NameWords.of(typed)) {
			values.put("word" + words.size(), word);
			values.put("end" + words.size(), word + NameWords.LAST);
			words.add(WORD.formatted(words.size()));
		}
		return words.isEmpty() ? List.of()
				: jdbc.sql("select p.id from app.absence_pupil p where " + String.join(" and ", words) + " limit :most")
					.params(values)
					.query(UUID.class)
					.list();
	}

}
