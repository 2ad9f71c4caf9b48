package nl.routebord.absence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;

import org.springframework.stereotype.Component;

/** What a person wrote in a report: sealed, as it may be about health. */
@Component
class ReportForms {

	private final Vault vault;

	private final ObjectMapper json;

	ReportForms(Vault vault, ObjectMapper json) {
		this.vault = vault;
		this.json = json;
	}

	String seal(SendReport form, AbsenceReport report) {
		return seal(form, report.place());
	}

	String seal(SendReport form, Place place) {
		try {
			return vault.seal(json.writeValueAsString(form), place);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("unwritable form", ex);
		}
	}

	SendReport open(AbsenceReport report) {
		if (report.form().isEmpty()) {
			return SendReport.EMPTY;
		}
		try {
			return json.readValue(vault.open(report.form(), report.place()), SendReport.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("unreadable form", ex);
		}
	}

}
