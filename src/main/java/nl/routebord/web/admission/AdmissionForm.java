package nl.routebord.web.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.admission.AdmissionStatus;
import nl.routebord.admission.DecideAdmission;
import nl.routebord.admission.ReceiveAdmission;
import nl.routebord.admission.SetDevelopmentPlan;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** What a school fills in about admission and the development plan. */
record AdmissionForm(@Nullable String act, @Nullable String id, @Nullable String request, @Nullable String receivedOn,
		@Nullable String enrolled, @Nullable String outcome, @Nullable String enrolledOn, @Nullable String otherSchool,
		@Nullable String parentsOn, @Nullable String setOn, @Nullable String pupilHeardOn, @Nullable String pupilView,
		@Nullable String viewUsed, @Nullable String consentOn, @Nullable String evaluatedOn) {

	static AdmissionForm empty() {
		return new AdmissionForm("", "", UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "", "", "", "");
	}

	Optional<UUID> subject() {
		return uuid(id);
	}

	ReceiveAdmission receive(CaseFileId caseFile) {
		Boolean here = "YES".equals(enrolled) ? Boolean.TRUE : "NO".equals(enrolled) ? Boolean.FALSE : null;
		return new ReceiveAdmission(uuid(request).orElseGet(UUID::randomUUID), caseFile, date("receivedOn", receivedOn),
				here);
	}

	DecideAdmission decide() {
		AdmissionStatus chosen = switch (text(outcome)) {
			case "ADMITTED" -> AdmissionStatus.ADMITTED;
			case "REFUSED" -> AdmissionStatus.REFUSED;
			case "WITHDRAWN" -> AdmissionStatus.WITHDRAWN;
			default -> null;
		};
		return new DecideAdmission(chosen, date("enrolledOn", enrolledOn), text(otherSchool),
				date("parentsOn", parentsOn));
	}

	SetDevelopmentPlan set() {
		return new SetDevelopmentPlan(date("setOn", setOn), date("pupilHeardOn", pupilHeardOn), text(pupilView),
				text(viewUsed), date("consentOn", consentOn));
	}

	@Nullable LocalDate evaluated() {
		return date("evaluatedOn", evaluatedOn);
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	/** Empty is no date; a day that does not exist is a fault. */
	private static @Nullable LocalDate date(String field, @Nullable String typed) {
		if (text(typed).isEmpty()) {
			return null;
		}
		Optional<LocalDate> day = DutchDates.parse(text(typed));
		new Faults().addIf(day.isEmpty(), field, "tlv.fault.date").throwIfAny();
		return day.orElseThrow();
	}

	private static Optional<UUID> uuid(@Nullable String typed) {
		try {
			return Optional.of(UUID.fromString(text(typed)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
