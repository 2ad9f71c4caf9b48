package nl.routebord.web.consultation;

import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/**
 * One agreement, alone or as a row of a plan.
 *
 * @param owner a unit, or a unit and a person
 */
record AgreementForm(String request, String what, String owner, String dueOn) {

	AgreementForm(@Nullable String request, @Nullable String what, @Nullable String owner, @Nullable String dueOn) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.what = Objects.requireNonNullElse(what, "");
		this.owner = Objects.requireNonNullElse(owner, "");
		this.dueOn = Objects.requireNonNullElse(dueOn, "");
	}

	static AgreementForm empty() {
		return new AgreementForm(null, null, null, null);
	}

	boolean isBlank() {
		return what.isBlank() && owner.isBlank() && dueOn.isBlank();
	}

	/**
	 * @param prefix of the fields, for a row
	 */
	NewAgreement command(String prefix, Faults faults) {
		CasePeople.Chosen chosen = CasePeople.chosen(prefix + "owner", owner);
		return new NewAgreement(what, chosen.unit().orElse(null), chosen.person().orElse(null),
				Typed.date(faults, prefix + "dueOn", dueOn));
	}

}
