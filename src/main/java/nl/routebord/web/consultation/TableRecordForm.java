package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.ReportTable;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** What a thuiszittersoverleg brought, with its agreements, a row each. */
record TableRecordForm(String request, String version, String heldOn, List<String> present, String familyHeard,
		String outcome, String nextOn, List<AgreementForm> agreements) {

	private static final int MOST_ROWS = 30;

	TableRecordForm(@Nullable String request, @Nullable String version, @Nullable String heldOn,
			@Nullable List<String> present, @Nullable String familyHeard, @Nullable String outcome,
			@Nullable String nextOn, @Nullable List<AgreementForm> agreements) {
		this.request = Objects.requireNonNullElseGet(request, () -> UUID.randomUUID().toString());
		this.version = Objects.requireNonNullElse(version, "");
		this.heldOn = Objects.requireNonNullElse(heldOn, "");
		this.present = Objects.requireNonNullElse(present, List.of());
		this.familyHeard = Objects.requireNonNullElse(familyHeard, "");
		this.outcome = Objects.requireNonNullElse(outcome, "");
		this.nextOn = Objects.requireNonNullElse(nextOn, "");
		this.agreements = new ArrayList<>();
		if (agreements != null) {
			// a row left out in between is null; the others keep their places
			agreements.forEach((row) -> this.agreements.add(Objects.requireNonNullElseGet(row, AgreementForm::empty)));
		}
	}

	static TableRecordForm empty() {
		TableRecordForm form = new TableRecordForm(null, null, null, null, null, null, null, null);
		form.addRow();
		return form;
	}

	void addRow() {
		if (agreements.size() < MOST_ROWS) {
			agreements.add(AgreementForm.empty());
		}
	}

	/** A row that nobody filled in says nothing. */
	void dropBlankRows() {
		agreements.removeIf(AgreementForm::isBlank);
	}

	ReportTable command() {
		Faults faults = new Faults();
		List<NewAgreement> made = new ArrayList<>();
		for (AgreementForm agreement : agreements) {
			made.add(agreement.command("agreements[" + made.size() + "].", faults));
		}
		LocalDate held = Typed.date(faults, "heldOn", heldOn);
		LocalDate next = Typed.date(faults, "nextOn", nextOn);
		faults.throwIfAny();
		return new ReportTable(Typed.request(request), held, CasePeople.units("present", present), familyHeard, outcome,
				next, made);
	}

}
