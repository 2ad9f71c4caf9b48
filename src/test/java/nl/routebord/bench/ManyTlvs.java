package nl.routebord.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * The tlv's of a country: copies of one that was given, each on an application of its
 * own, in the cases that wait for no decision. One in 25 is of the first one's swv, the
 * largest; nine in ten are in use.
 */
final class ManyTlvs {

	private ManyTlvs() {
	}

	static void copy(int tlvs, int cases, FlywayConnectionDetails owner) throws SQLException {
		try (Connection connection = DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(),
				owner.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("set app.job = 'migration'");
			statement.execute("""
					create temporary table copied as
					select gen_random_uuid() as id, gen_random_uuid() as tlv, n,
					    case when n %% 25 = 0 then 'VO9901' else 'VO' || 1000 + n %% 74 end as swv,
					    (array(select f.id from app.route_case_file f where not exists (
					    select from app.tlv_application p where p.case_file_id = f.id and p.status = 'DECISION_PENDING')
					    order by f.id))[1 + n %% %d] as case_file_id
					from generate_series(1, %d) n""".formatted(cases / 2, tlvs));
			statement.execute(
					"""
							insert into app.tlv_application
							select r.* from copied c, app.tlv_application a, lateral jsonb_populate_record(a, jsonb_build_object(
							    'id', c.id, 'number', 'T-2018-' || lpad(c.n::text, 6, '0'), 'request', gen_random_uuid(),
							    'swv_code', c.swv, 'case_file_id', c.case_file_id)) r
							where a.id = (select application_id from app.tlv order by number limit 1)""");
			statement.execute(
					"""
							insert into app.tlv
							select r.* from copied c, app.tlv t, lateral jsonb_populate_record(t, jsonb_build_object(
							    'id', c.tlv, 'application_id', c.id, 'case_file_id', c.case_file_id, 'swv_code', c.swv, 'kind', 'VSO',
							    'category', 'CAT' || 1 + c.n / 25 % 3, 'status', 'ACTIVE', 'ended_on', null, 'begin_on', '2023-08-01',
							    'issued_on', '2023-06-01', 'end_on', 2027 + c.n / 25 % 3 || '-07-31',
							    'number', c.swv || '-' || 2018 + c.n / 90000 || '-' || lpad((1 + c.n % 90000)::text, 5, '0'))) r
							where t.id = (select id from app.tlv order by number limit 1)""");
			statement.execute(
					"""
							insert into app.tlv_use (id, version, tlv_id, case_file_id, school_id, unit_id, school_type, enrolled_on,
							    recorded_on, recorded_by)
							select gen_random_uuid(), 0, c.tlv, c.case_file_id, s.id, gen_random_uuid(), 'VSO', date '2023-08-21',
							    date '2023-08-21', gen_random_uuid()
							from copied c, (select id from app.identity_organisation where kind = 'SCHOOL_LOCATION' order by id limit 1) s
							where c.n / 25 % 10 > 0""");
			statement.execute("analyze");
		}
	}

}
