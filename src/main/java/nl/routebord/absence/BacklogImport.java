package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.region.ImportKind;
import nl.routebord.region.RowFormat;
import nl.routebord.region.UnitFormat;
import nl.routebord.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Earlier reports of a municipality, read in by its leerplicht. */
@Component
class BacklogImport implements UnitFormat {

	private final JdbcTemplate database;

	private final Vault vault;

	private final ReportForms forms;

	private final AuditTrail trail;

	private final Directory directory;

	private final Clock clock;

	BacklogImport(JdbcTemplate database, Vault vault, ReportForms forms, AuditTrail trail, Directory directory,
			Clock clock) {
		this.database = database;
		this.vault = vault;
		this.forms = forms;
		this.trail = trail;
		this.directory = directory;
		this.clock = clock;
	}

	@Override
	public ImportKind kind() {
		return ImportKind.ABSENCE_REPORTS;
	}

	@Override
	public RowFormat<?> open(UUID importId, Actor actor) {
		Map<String, OrganisationId> schools = directory.organisations(OrganisationKind.SCHOOL_LOCATION)
			.stream()
			.collect(Collectors.toMap(OrganisationView::code, OrganisationView::id));
		return new BacklogFormat(schools, new Backlog(database, vault, forms, trail, importId, actor),
				LocalDate.now(clock));
	}

}
