package nl.routebord.convenant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a party takes part in the modelconvenant (R37_CONVENANT): who does not is not
 * invited and receives nothing. In SQL: {@code app.convenant_in_force} and
 * {@code app.convenant_until}.
 */
@Service
@Transactional(readOnly = true)
public class Accessions {

	private final JdbcClient jdbc;

	private final AuditTrail trail;

	Accessions(JdbcClient jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	/** A school location takes part by its own accession or by that of its board. */
	public boolean inForce(OrganisationId organisation, LocalDate day) {
		return jdbc.sql("select app.convenant_in_force(:organisation, :day)")
			.param("organisation", organisation.value())
			.param("day", day)
			.query(Boolean.class)
			.single();
	}

	/**
	 * For what begins something with others. Who never took part has what the law gives
	 * it.
	 * @throws NotAllowed for a party that has left
	 */
	public void requireNotLeft(Actor actor, String action, @Nullable UUID caseFile, LocalDate day) {
		if (jdbc.sql("select coalesce(app.convenant_until(:organisation, :day) <= :day, false)")
			.param("organisation", actor.organisation().value())
			.param("day", day)
			.query(Boolean.class)
			.single()) {
			trail.refused(actor, action, caseFile, "R37_CONVENANT");
			throw new NotAllowed("convenant.left");
		}
	}

	/** The same of several: those that take part. */
	public Set<OrganisationId> inForce(Collection<OrganisationId> organisations, LocalDate day) {
		return jdbc
			.sql("""
					select sought from unnest(cast(:organisations as uuid[])) as sought where app.convenant_in_force(sought, :day)
					""")
			.param("organisations",
					organisations.stream().map((one) -> one.value().toString()).distinct().toArray(String[]::new))
			.param("day", day)
			.query(UUID.class)
			.list()
			.stream()
			.map(OrganisationId::new)
			.collect(Collectors.toSet());
	}

}
