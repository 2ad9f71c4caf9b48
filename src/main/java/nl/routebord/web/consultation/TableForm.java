package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.HoldTable;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** A thuiszittersoverleg that was held. */
record TableForm(String request, String heldOn, List<String> present, String familyHeard, String outcome) {

	TableForm(@Nullable String request, @Nullable String heldOn, @Nullable List<String> present,
			@Nullable String familyHeard, @Nullable String outcome) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.heldOn = Objects.requireNonNullElse(heldOn, "");
		this.present = Objects.requireNonNullElse(present, List.of());
		this.familyHeard = Objects.requireNonNullElse(familyHeard, "");
		this.outcome = Objects.requireNonNullElse(outcome, "");
	}

	static TableForm empty() {
		return new TableForm(null, null, null, null, null);
	}

	HoldTable command(CaseFileId caseFile) {
		Faults faults = new Faults();
		LocalDate held = Typed.date(faults, "heldOn", heldOn);
		faults.throwIfAny();
		return new HoldTable(Typed.request(request), caseFile, held, CasePeople.units("present", present), familyHeard,
				outcome);
	}

}
