package nl.routebord.allocation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.allocation.AllocationLine.KnownPupil;
import nl.routebord.identity.Actor;
import nl.routebord.route.VisibleCases;
import nl.routebord.sharing.CaseAccess;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pupils of cases that a reader may see, by the policy and behind the walls. */
@Component
class KnownPupils {

	private static final String NAMES = """
			select c.id, c.number, p.first_name, p.prefix, p.last_name from app.route_case_file c
			  join app.pupil_pupil p on p.id = c.pupil_id where c.id in (:cases) and
			""" + VisibleCases.CONDITION;

	private final JdbcClient jdbc;

	private final CaseAccess access;

	KnownPupils(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	/** By case; who is named stands in the log. */
	Map<UUID, KnownPupil> of(Collection<UUID> cases, Actor actor) {
		Map<UUID, KnownPupil> known = new HashMap<>();
		if (!cases.isEmpty()) {
			jdbc.sql(NAMES).params(VisibleCases.values(access.filter(actor))).param("cases", cases).query((row) -> {
				String name = Stream
					.of(row.getString("first_name"), row.getString("prefix"), row.getString("last_name"))
					.filter((part) -> !part.isBlank())
					.collect(Collectors.joining(" "));
				known.put(row.getObject("id", UUID.class), new KnownPupil(name, row.getString("number")));
			});
			access.logListed(actor, known.keySet());
		}
		return known;
	}

}
