package nl.routebord.web.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.region.ChangeSetting;
import nl.routebord.region.EquatedDay;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingView;
import nl.routebord.region.SettingsDesk;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Settings and equated days for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1")
@Allowed(Role.FUNCTIONAL_ADMIN)
class SettingsApi {

	private final SettingsDesk desk;

	SettingsApi(SettingsDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/settings")
	List<SettingResource> settings(Actor actor) {
		return desk.list(actor).stream().map(SettingResource::of).toList();
	}

	/** Another value from a later day on; answers all settings as they hold then. */
	@PostMapping("/settings")
	ResponseEntity<List<SettingResource>> change(@Valid @RequestBody NewSetting setting, Actor actor) {
		UUID swv = setting.swv();
		desk.change(new ChangeSetting(setting.setting(), (swv != null) ? new OrganisationId(swv) : null,
				setting.value(), setting.validFrom()), actor);
		return ResponseEntity.created(URI.create("/api/v1/settings")).body(settings(actor));
	}

	@GetMapping("/equated-days")
	List<EquatedDay> equatedDays(Actor actor) {
		return desk.equatedDays(actor);
	}

	@PostMapping("/equated-days")
	ResponseEntity<List<EquatedDay>> equate(@Valid @RequestBody NewEquatedDay equated, Actor actor) {
		desk.equate(equated.day(), equated.decree(), actor);
		return ResponseEntity.created(URI.create("/api/v1/equated-days")).body(desk.equatedDays(actor));
	}

	@DeleteMapping("/equated-days/{id}")
	ResponseEntity<Void> end(@PathVariable UUID id, Actor actor) {
		desk.end(id, actor);
		return ResponseEntity.noContent().build();
	}

	record NewSetting(@NotNull Setting setting, @Nullable UUID swv, @NotNull Integer value,
			@NotNull LocalDate validFrom) {
	}

	record NewEquatedDay(@NotNull LocalDate day, @NotNull String decree) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SettingResource(Setting setting, @Nullable UUID swv, Setting.Measure measure, int value, LocalDate since,
			@Nullable Integer nextValue, @Nullable LocalDate nextFrom) {

		static SettingResource of(SettingView view) {
			return new SettingResource(view.setting(), (view.swv() != null) ? view.swv().value() : null,
					view.setting().measure(), view.value(), view.since(), view.nextValue(), view.nextFrom());
		}

	}

}
