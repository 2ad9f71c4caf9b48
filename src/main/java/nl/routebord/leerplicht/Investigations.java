package nl.routebord.leerplicht;

import java.util.Optional;
import java.util.UUID;

import nl.routebord.kernel.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which reports are being investigated: of those the investigation answers the school,
 * and nobody beside it. The wall shows those of the own unit.
 */
@Service
@Transactional
public class Investigations {

	private final JdbcClient jdbc;

	Investigations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean runs(UUID report) {
		return jdbc
			.sql("""
					select exists (select from app.leerplicht_step s join app.leerplicht_follow_up f on f.id = s.follow_up_id
					    where s.report_id = :report and f.closed_on is null)
					""")
			.param("report", report)
			.query(Boolean.class)
			.single();
	}

	/** The child whose investigation of it runs. */
	public Optional<UUID> of(UUID report) {
		return jdbc
			.sql("""
					select distinct f.pupil_id from app.leerplicht_step s join app.leerplicht_follow_up f on f.id = s.follow_up_id
					where s.report_id = :report and f.closed_on is null
					""")
			.param("report", report)
			.query(UUID.class)
			.optional();
	}

	/**
	 * @throws Conflict while one runs
	 */
	public void requireNone(UUID report) {
		if (runs(report)) {
			throw new Conflict("leerplicht.answers-itself");
		}
	}

}
