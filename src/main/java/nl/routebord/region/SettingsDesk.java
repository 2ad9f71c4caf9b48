package nl.routebord.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes settings and days equated by decree. For functional administrators. Forward
 * only: what held until today explains the dates that were set, and stays.
 */
@Service
@Transactional
public class SettingsDesk {

	private final SettingRows rows;

	private final Directory directory;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SettingsDesk(SettingRows rows, Directory directory, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.events = events;
		this.clock = clock;
	}

	/** Every setting, and below it each swv that has a value of its own. */
	public List<SettingView> list(Actor actor) {
		allow(actor);
		SettingHistory history = this.rows.all();
		List<SettingView> views = new ArrayList<>();
		for (Setting setting : Setting.values()) {
			views.add(view(history, setting, null));
			history.swvs(setting).forEach((swv) -> views.add(view(history, setting, swv)));
		}
		return views;
	}

	/** Sending the same change twice writes it once. */
	public void change(ChangeSetting command, Actor actor) {
		allow(actor);
		Optional<OrganisationView> swv = Optional.ofNullable(command.swv()).flatMap(this.directory::organisation);
		SettingRules.check(command, swv, today()).throwIfAny();
		var change = new SettingChange(Objects.requireNonNull(command.setting()), command.swv(),
				Objects.requireNonNull(command.value()), Objects.requireNonNull(command.validFrom()));
		if (!change.equals(this.rows.of(command.swv()).on(change.setting(), command.swv(), change.validFrom()))) {
			UUID row = this.rows.add(change, actor, this.clock.instant());
			this.events.publishEvent(new RegionHappening(actor, "region.setting-changed", row));
		}
	}

	/** The days of now and later, and those of before. */
	public List<EquatedDay> equatedDays(Actor actor) {
		allow(actor);
		return this.rows.equatedDays();
	}

	/** Sending the same day twice writes it once. */
	public void equate(@Nullable LocalDate day, String decree, Actor actor) {
		allow(actor);
		SettingRules.checkDay(day, decree, today()).throwIfAny();
		var added = new EquatedDay(UUID.randomUUID(), Objects.requireNonNull(day), decree.strip());
		if (this.rows.equate(added, actor, this.clock.instant())) {
			this.events.publishEvent(new RegionHappening(actor, "region.day-equated", added.id()));
		}
	}

	/** The decree was withdrawn or the day was a slip; only for a day to come. */
	public void end(UUID id, Actor actor) {
		allow(actor);
		EquatedDay day = this.rows.equatedDays()
			.stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		SettingRules.checkEnd(day.day(), today()).throwIfAny();
		if (this.rows.end(id, actor, this.clock.instant())) {
			this.events.publishEvent(new RegionHappening(actor, "region.day-ended", id));
		}
	}

	/** The swv's that can have values of their own. */
	public List<OrganisationView> swvs(Actor actor) {
		allow(actor);
		return this.directory.organisations(OrganisationKind.SWV);
	}

	private SettingView view(SettingHistory history, Setting setting, @Nullable OrganisationId swv) {
		SettingChange current = history.on(setting, swv, today());
		Optional<SettingChange> next = history.next(setting, swv, today());
		String name = Optional.ofNullable(swv)
			.flatMap(this.directory::organisation)
			.map(OrganisationView::name)
			.orElse("");
		return new SettingView(setting, swv, name, current.value(), current.validFrom(),
				next.map(SettingChange::value).orElse(null), next.map(SettingChange::validFrom).orElse(null));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN) {
			throw new NotFound();
		}
	}

}
