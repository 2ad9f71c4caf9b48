package nl.routebord.route;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts off the cases that are not closed, for checks by the system. Tells ids only. */
@Service
@Transactional(readOnly = true)
public class OpenCases {

	private final JdbcClient jdbc;

	OpenCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param previous the last one of the page before; null for the first page
	 */
	public List<CaseFileId> after(@Nullable CaseFileId previous, int atMost) {
		UUID start = (previous != null) ? previous.value() : new UUID(0, 0);
		return jdbc
			.sql("select id from app.route_case_file where state <> 'CLOSED' and id > :start order by id limit :most")
			.param("start", start)
			.param("most", atMost)
			.query(UUID.class)
			.list()
			.stream()
			.map(CaseFileId::new)
			.toList();
	}

}
