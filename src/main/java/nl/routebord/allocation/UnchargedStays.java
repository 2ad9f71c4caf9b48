package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.routebord.allocation.AllocationLine.KnownPupil;
import nl.routebord.identity.Actor;
import nl.routebord.route.VisibleCases;
import nl.routebord.sharing.CaseAccess;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stays that wait for their swv of origin, for who may see the case and nobody else: what
 * is paid by places waits for nothing.
 */
@Component
class UnchargedStays {

	private static final String STAYS = """
			select p.case_file_id, min(p.placed_on) as placed_on from app.residential_placement p
			  join app.route_case_file c on c.id = p.case_file_id
			 where p.origin_swv is null and p.origin_settled_swv is null and p.category <> 'JUSTICE' and p.kind like 'OPEN%'
			   and not p.own_school and not p.on_tlv and p.regime not in ('CENTRAL', 'DUAL_ENROLMENT') and p.cancelled_on is null and p.settled_on is null and
			"""
			+ VisibleCases.CONDITION + " group by p.case_file_id order by 2, 1 limit :most";

	private static final int MOST = 25;

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final KnownPupils pupils;

	UnchargedStays(JdbcClient jdbc, CaseAccess access, KnownPupils pupils) {
		this.jdbc = jdbc;
		this.access = access;
		this.pupils = pupils;
	}

	List<UnchargedStay> of(Actor actor) {
		Map<UUID, LocalDate> placed = new LinkedHashMap<>();
		jdbc.sql(STAYS).params(VisibleCases.values(access.filter(actor))).param("most", MOST).query((row) -> {
			placed.put(row.getObject("case_file_id", UUID.class), row.getObject("placed_on", LocalDate.class));
		});
		Map<UUID, KnownPupil> known = pupils.of(placed.keySet(), actor);
		return placed.entrySet().stream().filter((stay) -> known.containsKey(stay.getKey())).map((stay) -> {
			KnownPupil pupil = known.get(stay.getKey());
			return new UnchargedStay(pupil.caseNumber(), pupil.name(), stay.getValue());
		}).toList();
	}

}
