package nl.routebord.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which units were shown something of a case (AVG 19: who received a record hears that it
 * was corrected, erased or restricted). The officer's own look is no receipt.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Recipients {

	private static final String SHOWN = """
			select actor_unit, bool_or(record = :record or subject = :record
			        or grant_id = any (cast(:grants as uuid[]))) as named
			from app.audit_entry
			where case_file = :case and decision = 'PERMIT' and actor_unit <> :source
			  and actor_role not in ('SYSTEM', 'PARENT', 'PUPIL', 'DATA_PROTECTION_OFFICER')
			  and (category = :category or subject = :record)
			  and (occurred_at at time zone 'Europe/Amsterdam')::date >= :since
			group by actor_unit order by actor_unit
			""";

	private final JdbcClient jdbc;

	Recipients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Units other than the source that were shown this kind of data since the record was
	 * there.
	 * @param grants those that the source gave in this case
	 */
	public List<Recipient> of(UUID caseFile, UUID record, String category, UnitId source, Collection<UUID> grants,
			LocalDate since) {
		return jdbc.sql(SHOWN)
			.param("case", caseFile)
			.param("record", record)
			.param("category", category)
			.param("source", source.value())
			.param("grants", grants.stream().map(UUID::toString).toArray(String[]::new))
			.param("since", since)
			.query((row, number) -> new Recipient(new UnitId(row.getObject("actor_unit", UUID.class)),
					row.getBoolean("named")))
			.list();
	}

	/**
	 * A unit that was shown this kind of data.
	 *
	 * @param named the log ties what it saw to this very record or its source; else it
	 * saw data of this kind, perhaps of somebody else
	 */
	public record Recipient(UnitId unit, boolean named) {
	}

}
