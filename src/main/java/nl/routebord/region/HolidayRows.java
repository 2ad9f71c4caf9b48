package nl.routebord.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the school holidays. */
@Component
class HolidayRows {

	private static final String SELECT = "select * from app.region_school_holiday ";

	private static final String PUT = """
			insert into app.region_school_holiday (id, region, organisation_id, kind, name, from_on, until_on)
			values (:id, :region, :organisation, :kind, :name, :from, :until)
			on conflict (id) do update set kind = :kind, name = :name, from_on = :from, until_on = :until,
			    version = region_school_holiday.version + 1
			""";

	private final JdbcClient jdbc;

	HolidayRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of one region or one organisation, the first one first. */
	List<SchoolHoliday> of(@Nullable HolidayRegion region, @Nullable OrganisationId organisation) {
		return this.jdbc.sql(SELECT + """
				where region is not distinct from cast(:region as text)
				and organisation_id is not distinct from cast(:organisation as uuid) order by from_on, name
				""")
			.param("region", (region != null) ? region.name() : null, Types.VARCHAR)
			.param("organisation", (organisation != null) ? organisation.value() : null, Types.OTHER)
			.query(HolidayRows::holiday)
			.list();
	}

	List<SchoolHoliday> ofRegions() {
		return this.jdbc.sql(SELECT + "where region is not null order by from_on, region, name")
			.query(HolidayRows::holiday)
			.list();
	}

	/** Those that count for the first of these organisations which is in a region. */
	List<SchoolHoliday> counting(Collection<OrganisationId> organisations, LocalDate since) {
		return this.jdbc.sql(SELECT + """
				where until_on >= :since and (organisation_id = any (:organisations) or region = (
				    select p.region from app.region_holiday_place p where p.organisation_id = any (:organisations)
				    order by array_position(:organisations, p.organisation_id) limit 1))
				order by from_on, name
				""")
			.param("since", since)
			.param("organisations", ids(organisations))
			.query(HolidayRows::holiday)
			.list();
	}

	Optional<SchoolHoliday> find(UUID id) {
		return this.jdbc.sql(SELECT + "where id = :id").param("id", id).query(HolidayRows::holiday).optional();
	}

	/** Two at once would both find no clash. */
	void lock() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('app.region_school_holiday'))")
			.query((row, number) -> 0)
			.list();
	}

	void put(SchoolHoliday holiday) {
		OrganisationId organisation = holiday.organisation();
		HolidayRegion region = holiday.region();
		this.jdbc.sql(PUT)
			.param("id", holiday.id())
			.param("region", (region != null) ? region.name() : null, Types.VARCHAR)
			.param("organisation", (organisation != null) ? organisation.value() : null, Types.OTHER)
			.param("kind", holiday.kind().name())
			.param("name", holiday.name())
			.param("from", holiday.from())
			.param("until", holiday.until())
			.update();
	}

	void remove(UUID id) {
		this.jdbc.sql("delete from app.region_school_holiday where id = :id").param("id", id).update();
	}

	Optional<HolidayRegion> place(OrganisationId organisation) {
		return this.jdbc.sql("select region from app.region_holiday_place where organisation_id = :id")
			.param("id", organisation.value())
			.query(String.class)
			.optional()
			.map(HolidayRegion::valueOf);
	}

	void place(OrganisationId organisation, HolidayRegion region) {
		this.jdbc.sql("""
				insert into app.region_holiday_place values (:id, :region)
				on conflict (organisation_id) do update set region = :region
				""").param("id", organisation.value()).param("region", region.name()).update();
	}

	void changed(Instant at) {
		this.jdbc.sql("insert into app.region_holiday_change values (:id, :at)")
			.param("id", UUID.randomUUID())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	List<UUID> changes() {
		return this.jdbc.sql("select id from app.region_holiday_change").query(UUID.class).list();
	}

	void counted(Collection<UUID> changes) {
		this.jdbc.sql("delete from app.region_holiday_change where id = any (:ids)")
			.param("ids", changes.toArray(UUID[]::new))
			.update();
	}

	private static UUID[] ids(Collection<OrganisationId> organisations) {
		return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
	}

	private static SchoolHoliday holiday(ResultSet row, int number) throws SQLException {
		String region = row.getString("region");
		UUID organisation = row.getObject("organisation_id", UUID.class);
		return new SchoolHoliday(row.getObject("id", UUID.class),
				(region != null) ? HolidayRegion.valueOf(region) : null,
				(organisation != null) ? new OrganisationId(organisation) : null,
				HolidayKind.valueOf(row.getString("kind")), row.getString("name"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
				row.getLong("version"));
	}

}
