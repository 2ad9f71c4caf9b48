package nl.routebord.objection;

import java.util.Collection;
import java.util.List;

import nl.routebord.identity.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts per swv and year what would have caught what an objection was right about. */
@Component
class Lessons {

	private final JdbcClient jdbc;

	Lessons(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void learn(OrganisationId swv, int year, Collection<String> items) {
		items.stream().sorted().forEach((item) -> jdbc.sql("""
				insert into app.objection_lesson as lesson (swv_organisation, year, item, times)
				values (:swv, :year, :item, 1)
				on conflict (swv_organisation, year, item) do update set times = lesson.times + 1
				""").param("swv", swv.value()).param("year", year).param("item", item).update());
	}

	List<Lesson> of(OrganisationId swv) {
		return jdbc.sql("""
				select year, item, times from app.objection_lesson where swv_organisation = :swv
				order by year desc, times desc, item
				""")
			.param("swv", swv.value())
			.query((row, index) -> new Lesson(row.getInt("year"), row.getString("item"), row.getInt("times")))
			.list();
	}

}
