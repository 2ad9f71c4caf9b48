package nl.routebord.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one clear line what is missing and what to do. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabaseException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, NoDatabaseException cause) {
		return new FailureAnalysis("Routebord has no database: the packaged jar holds no embedded server.",
				"Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a PostgreSQL 17 "
						+ "database (see README.md, Configuration).",
				cause);
	}

}
