package nl.routebord.route;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public number of what a task is about when that is not the case itself, so that the
 * work list can link to it without knowing its module.
 */
@Service
@Transactional
public class SubjectNumbers {

	private final JdbcClient jdbc;

	SubjectNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void put(UUID subject, String number) {
		jdbc.sql("""
				insert into app.route_subject_number (subject_id, number) values (:subject, :number)
				on conflict (subject_id) do nothing
				""").param("subject", subject).param("number", number).update();
	}

}
