package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.CallTable;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** A thuiszittersoverleg that is called, or why not. */
record TableCallForm(String request, String version, String meetingOn, List<String> invited, String reason) {

	TableCallForm(@Nullable String request, @Nullable String version, @Nullable String meetingOn,
			@Nullable List<String> invited, @Nullable String reason) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.version = Objects.requireNonNullElse(version, "");
		this.meetingOn = Objects.requireNonNullElse(meetingOn, "");
		this.invited = Objects.requireNonNullElse(invited, List.of());
		this.reason = Objects.requireNonNullElse(reason, "");
	}

	static TableCallForm empty() {
		return new TableCallForm(null, null, null, null, null);
	}

	CallTable command() {
		Faults faults = new Faults();
		LocalDate meeting = Typed.date(faults, "meetingOn", meetingOn);
		faults.throwIfAny();
		return new CallTable(Typed.request(request), meeting, CasePeople.units("invited", invited));
	}

}
