package nl.routebord.sharing;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases of a list stand in it by an open emergency door and nothing else. */
@Component
class ListedGlass {

	private static final String OPENED = """
			select g.case_file_id, g.id from app.sharing_broken_glass g join app.route_case_file c on c.id = g.case_file_id
			where g.case_file_id = any (cast(:cases as uuid[])) and g.user_id = :user and g.unit_id = :unit
			and g.expires_at > :now and c.phases & :mask = 0 and not (:own and c.source_unit_id = :unit)
			""";

	private final JdbcClient database;

	ListedGlass(JdbcClient database) {
		this.database = database;
	}

	/** By case, the opening that it rests on. */
	Map<UUID, UUID> of(CaseFilter filter, Collection<UUID> cases) {
		if (cases.isEmpty() || !filter.openings().breaksGlass()) {
			return Map.of();
		}
		return database.sql(OPENED)
			.param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
			.param("user", filter.openings().user().value())
			.param("unit", filter.unit().value())
			.param("now", filter.openings().now().atOffset(ZoneOffset.UTC))
			.param("mask", filter.phasesMask())
			.param("own", filter.ownSourceVisible())
			.query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
	}

}
