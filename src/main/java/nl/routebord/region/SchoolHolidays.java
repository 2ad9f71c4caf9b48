package nl.routebord.region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days schools are closed: by the region of the ministry, by their swv and by
 * themselves. Public, so for whoever asks. No term of law looks at them, only what counts
 * lesson days.
 */
@Service
@Transactional
public class SchoolHolidays {

	private final HolidayRows rows;

	private final Directory directory;

	SchoolHolidays(HolidayRows rows, Directory directory) {
		this.rows = rows;
		this.directory = directory;
	}

	/** Those that count at a school location or for a swv, the first one first. */
	public List<SchoolHoliday> at(OrganisationId organisation, LocalDate since) {
		return rows.counting(around(organisation), since);
	}

	/** Of all regions. */
	public List<SchoolHoliday> ofRegions() {
		return rows.ofRegions();
	}

	/**
	 * In which region it lies; a school lies in that of its swv unless it has another.
	 */
	public Optional<HolidayRegion> region(OrganisationId organisation) {
		return around(organisation).stream().map(rows::place).flatMap(Optional::stream).findFirst();
	}

	/** After which of them nobody has counted anew yet. */
	public List<UUID> changes() {
		return rows.changes();
	}

	/** After something else changed by which lesson time is counted. */
	public void countAnew(Instant at) {
		rows.changed(at);
	}

	public void counted(Collection<UUID> changes) {
		rows.counted(changes);
	}

	private List<OrganisationId> around(OrganisationId organisation) {
		return Stream
			.concat(Stream.of(organisation),
					directory.organisation(organisation).flatMap(OrganisationView::swv).stream())
			.toList();
	}

}
