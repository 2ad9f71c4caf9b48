package nl.routebord.convenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of accessions: rows are added, never changed. */
@Component
class AccessionRows {

	private static final String ADD = """
			insert into app.convenant_accession (id, organisation_id, replaces, request, signed_on, from_on, until_on,
			    signed_by, mandate_on, form_name, form_sha256, dpia_on, advised_on, advice, recorded_by, recorded_at)
			values (:id, :organisation, :replaces, :request, :signed, :from, :until, :signer, :mandate, :form, :hash,
			    :dpia, :advised, :advice, :by, :at)
			""";

	private static final String FIND = """
			select a.*, coalesce(s.name, '') as signer_name,
			    not exists (select from app.convenant_accession later where later.replaces = a.id) as current
			from app.convenant_accession a left join app.identity_organisation s on s.id = a.signed_by
			""";

	private final JdbcClient jdbc;

	AccessionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Two administrators who record about the same party wait for each other. */
	void lock(OrganisationId organisation) {
		jdbc.sql("select 1 from app.identity_organisation where id = :id for no key update")
			.param("id", organisation.value())
			.query(Integer.class)
			.optional();
	}

	Optional<AccessionId> byRequest(UUID request) {
		return jdbc.sql("select id from app.convenant_accession where request = :request")
			.param("request", request)
			.query(UUID.class)
			.optional()
			.map(AccessionId::new);
	}

	Optional<AccessionView> find(AccessionId id) {
		return jdbc.sql(FIND + " where a.id = :id").param("id", id.value()).query(AccessionRows::view).optional();
	}

	List<AccessionView> all() {
		return jdbc.sql(FIND + " order by a.from_on desc, a.recorded_at desc").query(AccessionRows::view).list();
	}

	/** Also what was corrected; the newest first. */
	List<AccessionView> of(OrganisationId organisation) {
		return jdbc.sql(FIND + " where a.organisation_id = :organisation order by a.recorded_at desc, a.from_on desc")
			.param("organisation", organisation.value())
			.query(AccessionRows::view)
			.list();
	}

	List<OrganisationId> outside(LocalDate today) {
		return jdbc.sql("""
				select o.id from app.identity_organisation o
				where o.kind <> 'FAMILY' and exists (select from app.identity_unit u where u.organisation_id = o.id)
				  and not app.convenant_in_force(o.id, :today)
				order by o.kind, o.name, o.id limit 200
				""")
			.param("today", today)
			.query((row, number) -> new OrganisationId(row.getObject("id", UUID.class)))
			.list();
	}

	AccessionId add(RecordAccession accession, @Nullable AccessionId replaces, Actor actor, Instant now) {
		AccessionPapers papers = accession.papers();
		AccessionId id = new AccessionId(UUID.randomUUID());
		OrganisationId signer = accession.signedBy();
		jdbc.sql(ADD)
			.param("id", id.value())
			.param("organisation", accession.organisation().value())
			.param("replaces", (replaces != null) ? replaces.value() : null, Types.OTHER)
			.param("request", accession.request())
			.param("signed", accession.signedOn())
			.param("from", accession.from())
			.param("until", accession.until(), Types.DATE)
			.param("signer", (signer != null) ? signer.value() : null, Types.OTHER)
			.param("mandate", accession.mandateOn(), Types.DATE)
			.param("form", papers.formName())
			.param("hash", papers.formSha256(), Types.VARCHAR)
			.param("dpia", papers.dpiaOn(), Types.DATE)
			.param("advised", papers.advisedOn(), Types.DATE)
			.param("advice", papers.advice())
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		return id;
	}

	private static AccessionView view(ResultSet row, int number) throws SQLException {
		UUID signer = row.getObject("signed_by", UUID.class);
		AccessionPapers papers = new AccessionPapers(row.getString("form_name"), row.getString("form_sha256"),
				date(row, "dpia_on"), date(row, "advised_on"), row.getString("advice"));
		return new AccessionView(new AccessionId(row.getObject("id", UUID.class)),
				new OrganisationId(row.getObject("organisation_id", UUID.class)),
				row.getObject("signed_on", LocalDate.class), row.getObject("from_on", LocalDate.class),
				date(row, "until_on"), (signer != null) ? new OrganisationId(signer) : null,
				row.getString("signer_name"), date(row, "mandate_on"), papers,
				row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getBoolean("current"));
	}

	private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
