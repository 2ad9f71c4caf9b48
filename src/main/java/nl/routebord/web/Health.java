package nl.routebord.web;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether this node can serve: for a load balancer, without any detail. */
@RestController
@AllowedToAnyone
class Health {

	private final JdbcClient database;

	Health(JdbcClient database) {
		this.database = database;
	}

	@GetMapping("/health")
	ResponseEntity<String> health() {
		try {
			database.sql("select 1").query(Integer.class).single();
			return ResponseEntity.ok("ok");
		}
		catch (DataAccessException ex) {
			return ResponseEntity.status(503).body("no database");
		}
	}

}
