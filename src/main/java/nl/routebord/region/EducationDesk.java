package nl.routebord.region;

import java.time.Clock;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The education that each school location gives. A tlv says nothing about that, and a
 * school does not say it of itself.
 */
@Service
@Transactional
public class EducationDesk {

	private final EducationRows rows;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EducationDesk(EducationRows rows, Directory directory, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Education of(OrganisationId location) {
		return new Education(Set.copyOf(this.rows.of(location)));
	}

	/** Sending the same twice changes nothing. */
	public void record(OrganisationId location, Set<SchoolType> types, Actor actor) {
		requireMay(location, actor);
		Education before = of(location);
		if (!before.types().equals(types)) {
			this.rows.replace(location, types, actor, this.clock.instant());
			this.events.publishEvent(new RegionHappening(actor, "region.education-recorded", location.value()));
		}
	}

	/**
	 * The same for who says what it read.
	 * @throws Stale when another recorded something else since
	 */
	public void record(OrganisationId location, Set<SchoolType> types, long read, Actor actor) {
		requireMay(location, actor);
		Education before = of(location);
		if (before.version() != read && !before.types().equals(types)) {
			throw new Stale("region.education.stale");
		}
		record(location, types, actor);
	}

	private void requireMay(OrganisationId location, Actor actor) {
		boolean may = actor.role() == Role.FUNCTIONAL_ADMIN || actor.isSystem();
		this.directory.organisation(location)
			.filter((found) -> may && found.kind() == OrganisationKind.SCHOOL_LOCATION)
			.orElseThrow(NotFound::new);
	}

}
