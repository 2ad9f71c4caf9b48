package nl.routebord.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps school holidays: functional administrators those of the regions, the secretariat
 * those of its swv, the absence office the days off of its school. What is due is counted
 * anew soon after; what was sent stays.
 */
@Service
@Transactional
public class HolidayDesk {

	private final HolidayRows rows;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HolidayDesk(HolidayRows rows, Directory directory, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the actor keeps any. */
	public static boolean isKeeper(Actor actor) {
		return keepsRegions(actor) || actor.role() == Role.SWV_SECRETARIAT
				|| actor.role() == Role.SCHOOL_ABSENCE_OFFICE;
	}

	public static boolean keepsRegions(Actor actor) {
		return actor.role() == Role.FUNCTIONAL_ADMIN || actor.isSystem();
	}

	/** One that the actor keeps. */
	public SchoolHoliday kept(UUID id, Actor actor) {
		return rows.find(id).filter((one) -> keeps(one, actor)).orElseThrow(NotFound::new);
	}

	public static boolean keeps(SchoolHoliday one, Actor actor) {
		return keepsRegions(actor) ? one.region() != null
				: isKeeper(actor) && actor.organisation().equals(one.organisation());
	}

	/** The same once more is there already. */
	public SchoolHoliday add(KeepHoliday command, Actor actor) {
		allow(actor);
		rows.lock();
		HolidayRegion region = keepsRegions(actor) ? command.region() : null;
		OrganisationId organisation = keepsRegions(actor) ? null : actor.organisation();
		List<SchoolHoliday> others = rows.of(region, organisation);
		return others.stream().filter((one) -> same(one, command)).findFirst().orElseGet(() -> {
			command.faults(keepsRegions(actor), null, others).throwIfAny();
			return put(UUID.randomUUID(), region, organisation, command, actor);
		});
	}

	/**
	 * @param version of what was shown; null where whoever comes last is right
	 */
	public SchoolHoliday change(UUID id, @Nullable Long version, KeepHoliday command, Actor actor) {
		rows.lock();
		SchoolHoliday known = kept(id, actor);
		if (version != null && version != known.version()) {
			throw new Stale("web.stale");
		}
		command.faults(false, id, rows.of(known.region(), known.organisation())).throwIfAny();
		return same(known, command) ? known : put(id, known.region(), known.organisation(), command, actor);
	}

	public void remove(UUID id, Actor actor) {
		rows.lock();
		kept(id, actor);
		rows.remove(id);
		changed(actor, "region.holiday-removed", id);
	}

	/** Says in which region a swv or school lies. */
	public void place(String code, @Nullable HolidayRegion region, Actor actor) {
		if (!keepsRegions(actor)) {
			throw new NotFound();
		}
		OrganisationView found = directory.organisation(OrganisationKind.SWV, code.strip())
			.or(() -> directory.organisation(OrganisationKind.SCHOOL_LOCATION, code.strip()))
			.orElse(null);
		new Faults().addIf(found == null, "code", "settings.schooldays.fault.code")
			.addIf(region == null, "placed", "settings.schooldays.fault.region")
			.throwIfAny();
		OrganisationId organisation = Objects.requireNonNull(found).id();
		if (rows.place(organisation).filter((one) -> one == region).isEmpty()) {
			rows.place(organisation, Objects.requireNonNull(region));
			changed(actor, "region.holiday-placed", organisation.value());
		}
	}

	private SchoolHoliday put(UUID id, @Nullable HolidayRegion region, @Nullable OrganisationId organisation,
			KeepHoliday command, Actor actor) {
		LocalDate from = Objects.requireNonNull(command.from());
		LocalDate until = Objects.requireNonNull(command.until());
		rows.put(new SchoolHoliday(id, region, organisation, Objects.requireNonNull(command.kind()),
				command.name().strip(), from, until, 0));
		changed(actor, "region.holiday-kept", id);
		return rows.find(id).orElseThrow();
	}

	private static boolean same(SchoolHoliday one, KeepHoliday command) {
		return one.kind() == command.kind() && one.name().equals(command.name().strip())
				&& one.from().equals(command.from()) && one.until().equals(command.until());
	}

	private void changed(Actor actor, String action, UUID subject) {
		rows.changed(clock.instant());
		events.publishEvent(new RegionHappening(actor, action, subject));
	}

	private static void allow(Actor actor) {
		if (!isKeeper(actor)) {
			throw new NotFound();
		}
	}

}
