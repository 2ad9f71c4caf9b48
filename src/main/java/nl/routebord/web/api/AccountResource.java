package nl.routebord.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.AccountView;
import nl.routebord.identity.AppointmentView;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/** An account as the API shows it. */
record AccountResource(UUID id, String username, String name, String mail, String phone, boolean disabled,
		List<AppointmentResource> appointments) {

	static AccountResource of(AccountView account) {
		return new AccountResource(account.id().value(), account.username(), account.name(), account.mail(),
				account.phone(), account.disabled(),
				account.appointments().stream().map(AppointmentResource::of).toList());
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record AppointmentResource(UUID id, UUID unit, Role role, String unitName, String organisationName, LocalDate from,
			@Nullable LocalDate until) {

		static AppointmentResource of(AppointmentView appointment) {
			return new AppointmentResource(appointment.id().value(), appointment.unit().value(), appointment.role(),
					appointment.unitName(), appointment.organisationName(), appointment.from(),
					appointment.until().orElse(null));
		}

	}

}
