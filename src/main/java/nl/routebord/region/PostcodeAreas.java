package nl.routebord.region;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import nl.routebord.region.RowFormat.Written;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All areas, by postcode. Plain SQL: thousands of rows are written in one statement. */
@Repository
class PostcodeAreas {

	private static final String WRITE = """
			with written as (
			    insert into app.region_postcode as known (postcode4, municipality_name, swv_po, swv_vo)
			    select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
			    on conflict (postcode4) do update
			       set municipality_name = excluded.municipality_name, swv_po = excluded.swv_po, swv_vo = excluded.swv_vo
			     where (known.municipality_name, known.swv_po, known.swv_vo)
			           is distinct from (excluded.municipality_name, excluded.swv_po, excluded.swv_vo)
			    returning (xmax = 0) as added)
			select count(*) filter (where added) as added, count(*) filter (where not added) as changed from written
			""";

	private final JdbcClient jdbc;

	PostcodeAreas(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<PostcodeArea> find(String postcode4) {
		return this.jdbc.sql("select * from app.region_postcode where postcode4 = ?")
			.param(postcode4)
			.query(PostcodeArea.class)
			.optional();
	}

	/** Every area: some 4,000 small rows. */
	Map<String, PostcodeArea> all() {
		var areas = new HashMap<String, PostcodeArea>();
		this.jdbc.sql("select * from app.region_postcode")
			.query(PostcodeArea.class)
			.list()
			.forEach((area) -> areas.put(area.postcode4(), area));
		return areas;
	}

	/** By municipality, as far as the annex knows the name. */
	Map<String, Set<String>> swvs(Collection<String> municipalities) {
		var swvs = new HashMap<String, Set<String>>();
		this.jdbc.sql(
				"select distinct municipality_name, swv_po, swv_vo from app.region_postcode where municipality_name in (:names)")
			.param("names", municipalities)
			.query((row) -> {
				swvs.computeIfAbsent(row.getString("municipality_name"), (name) -> new HashSet<>())
					.addAll(List.of(row.getString("swv_po"), row.getString("swv_vo")));
			});
		return swvs;
	}

	Written write(List<PostcodeArea> rows) {
		return this.jdbc.sql(WRITE)
			.param(column(rows, PostcodeArea::postcode4))
			.param(column(rows, PostcodeArea::municipalityName))
			.param(column(rows, PostcodeArea::swvPo))
			.param(column(rows, PostcodeArea::swvVo))
			.query((result, number) -> {
				long added = result.getLong("added");
				long changed = result.getLong("changed");
				return new Written(rows.size() - added - changed, added, changed);
			})
			.single();
	}

	private static String[] column(List<PostcodeArea> rows, Function<PostcodeArea, String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

}
