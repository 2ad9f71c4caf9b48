package nl.routebord.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.AccountQuery;
import nl.routebord.identity.AccountView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.AppointmentDesk;
import nl.routebord.identity.ProposalView;
import nl.routebord.web.AllowedToStaff;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.ChangeAccount;
import nl.routebord.identity.OpenAccount;
import nl.routebord.identity.OpenedAccount;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Slice;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and appointments for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1")
@Allowed(Role.FUNCTIONAL_ADMIN)
class AccountsApi {

	private final AccountDesk desk;

	private final AppointmentDesk appointments;

	AccountsApi(AccountDesk desk, AppointmentDesk appointments) {
		this.desk = desk;
		this.appointments = appointments;
	}

	@GetMapping("/accounts")
	Slice<AccountResource> list(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "50") int limit, Actor actor) {
		return desk.list(new AccountQuery(null, cursor, limit), actor).map(AccountResource::of);
	}

	@GetMapping("/accounts/{id}")
	ResponseEntity<AccountResource> account(@PathVariable UserId id, Actor actor) {
		return answer(id, actor);
	}

	/** The new account, with a password for the first sign-in: it is said this once. */
	@PostMapping("/accounts")
	ResponseEntity<Opened> open(@Valid @RequestBody NewAccount account, Actor actor) {
		OpenedAccount opened = desk.open(new OpenAccount(account.username(), account.name(), account.mail()), actor);
		AccountView view = desk.account(opened.id(), actor);
		return ETags.created(URI.create("/api/v1/accounts/" + opened.id().value()),
				new Opened(AccountResource.of(view), opened.temporaryPassword()), view.version());
	}

	@PutMapping("/accounts/{id}")
	ResponseEntity<AccountResource> change(@PathVariable UserId id, @Valid @RequestBody ChangedAccount account,
			IfMatch seen, Actor actor) {
		desk.change(new ChangeAccount(id, account.name(), account.mail(), account.phone(), account.disabled()),
				seen.version(), actor);
		return answer(id, actor);
	}

	@PostMapping("/accounts/{id}/appointments")
	ResponseEntity<AccountResource> appoint(@PathVariable UserId id, @Valid @RequestBody NewAppointment appointment,
			Actor actor) {
		Optional<AppointmentId> made = appointments.give(new Appoint(id, new UnitId(appointment.unit()),
				appointment.from(), appointment.until(), appointment.profession()), actor);
		AccountView view = desk.account(id, actor);
		return made
			.map((given) -> ETags.created(URI.create("/api/v1/appointments/" + given.value()), AccountResource.of(view),
					view.version()))
			.orElseGet(() -> ResponseEntity.accepted().body(AccountResource.of(view)));
	}

	/**
	 * Roles that wait for a second person: all for an administrator, else of the own
	 * unit.
	 */
	@GetMapping("/appointment-proposals")
	@AllowedToStaff
	List<ProposalView> proposals(Actor actor) {
		return appointments.waiting(actor);
	}

	@PostMapping("/appointment-proposals/{id}/decisions")
	@AllowedToStaff
	ResponseEntity<Void> decide(@PathVariable UUID id, @Valid @RequestBody Decided decided, Actor actor) {
		if (decided.approved()) {
			appointments.approve(id, actor);
		}
		else {
			appointments.refuse(id, actor);
		}
		return ResponseEntity.noContent().build();
	}

	/** Ends an appointment: {@code until} is the first day without it. */
	@PostMapping("/appointments/{id}/endings")
	ResponseEntity<Void> end(@PathVariable AppointmentId id, @Valid @RequestBody EndedAppointment appointment,
			Actor actor) {
		desk.endAppointment(id, appointment.until(), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/accounts/{id}/password-resets")
	TemporaryPassword reset(@PathVariable UserId id, Actor actor) {
		return new TemporaryPassword(desk.resetPassword(id, null, actor));
	}

	private ResponseEntity<AccountResource> answer(UserId id, Actor actor) {
		AccountView view = desk.account(id, actor);
		return ETags.ok(AccountResource.of(view), view.version());
	}

	record NewAccount(@NotNull String username, @NotNull String name, @NotNull String mail) {
	}

	record ChangedAccount(@NotNull String name, @NotNull String mail, @Nullable String phone,
			@NotNull Boolean disabled) {
	}

	record NewAppointment(@NotNull UUID unit, @NotNull LocalDate from, @Nullable LocalDate until,
			@Nullable String profession) {
	}

	record Decided(@NotNull Boolean approved) {
	}

	record EndedAppointment(@NotNull LocalDate until) {
	}

	record TemporaryPassword(String temporaryPassword) {
	}

	record Opened(AccountResource account, String temporaryPassword) {
	}

}
