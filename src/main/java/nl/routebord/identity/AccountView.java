package nl.routebord.identity;

import java.util.List;

/**
 * An account as the administrator sees it.
 *
 * @param appointments those of today and later first, then the ended
 */
public record AccountView(UserId id, String username, String name, String mail, String phone, boolean disabled,
		long version, List<AppointmentView> appointments) {

	public AccountView {
		appointments = List.copyOf(appointments);
	}

}
