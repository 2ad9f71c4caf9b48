package nl.routebord.region;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what school locations give; many locations in a few statements. */
@Component
class EducationRows {

	/** What DUO's register of vo locations can say; what others recorded stays. */
	private static final String FORGET_REGISTERED = """
			delete from app.region_education e using unnest(cast(:locations as uuid[])) as l (id)
			 where e.location_id = l.id and e.school_type in ('VO', 'PRO')
			   and not exists (select 1 from unnest(cast(:places as uuid[]), cast(:types as text[])) as n (id, type)
			                    where n.id = e.location_id and n.type = e.school_type)
			""";

	private static final String ADD = """
			insert into app.region_education (location_id, school_type, recorded_by, recorded_at)
			select n.id, n.type, :by, :at from unnest(cast(:places as uuid[]), cast(:types as text[])) as n (id, type)
			on conflict do nothing
			""";

	private final JdbcClient jdbc;

	EducationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SchoolType> of(OrganisationId location) {
		return this.jdbc.sql("select school_type from app.region_education where location_id = :location")
			.param("location", location.value())
			.query((row, number) -> SchoolType.valueOf(row.getString(1)))
			.list();
	}

	void replace(OrganisationId location, Set<SchoolType> types, Actor actor, Instant at) {
		this.jdbc.sql("delete from app.region_education where location_id = :location")
			.param("location", location.value())
			.update();
		add(Map.of(location, types), actor, at);
	}

	void follow(Map<OrganisationId, Set<SchoolType>> register, Actor actor, Instant at) {
		Pairs pairs = Pairs.of(register);
		this.jdbc.sql(FORGET_REGISTERED)
			.param("locations", register.keySet().stream().map((id) -> id.value().toString()).toArray(String[]::new))
			.param("places", pairs.places())
			.param("types", pairs.types())
			.update();
		add(register, actor, at);
	}

	private void add(Map<OrganisationId, Set<SchoolType>> given, Actor actor, Instant at) {
		Pairs pairs = Pairs.of(given);
		this.jdbc.sql(ADD)
			.param("places", pairs.places())
			.param("types", pairs.types())
			.param("by", actor.user().value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	private record Pairs(String[] places, String[] types) {

		static Pairs of(Map<OrganisationId, Set<SchoolType>> given) {
			List<String> places = new ArrayList<>();
			List<String> types = new ArrayList<>();
			given.forEach((location, all) -> all.forEach((type) -> {
				places.add(location.value().toString());
				types.add(type.name());
			}));
			return new Pairs(places.toArray(String[]::new), types.toArray(String[]::new));
		}

	}

}
