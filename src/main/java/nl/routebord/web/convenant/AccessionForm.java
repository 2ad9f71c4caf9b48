package nl.routebord.web.convenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import nl.routebord.convenant.AccessionId;
import nl.routebord.convenant.AccessionPapers;
import nl.routebord.convenant.AccessionView;
import nl.routebord.convenant.AlterAccession;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an administrator types about an accession. Of the form on paper only the
 * fingerprint is kept.
 */
record AccessionForm(String request, String signedOn, String from, String until, String signedBy, String mandateOn,
		String formName, String formSha256, @Nullable MultipartFile file, String dpiaOn, String advisedOn,
		String advice) {

	AccessionForm {
		request = (request != null) ? request : UUID.randomUUID().toString();
		signedOn = text(signedOn);
		from = text(from);
		until = text(until);
		signedBy = text(signedBy);
		mandateOn = text(mandateOn);
		formName = text(formName);
		formSha256 = text(formSha256);
		dpiaOn = text(dpiaOn);
		advisedOn = text(advisedOn);
		advice = text(advice);
	}

	static AccessionForm empty() {
		return new AccessionForm("", "", "", "", "", "", "", "", null, "", "", "").fresh();
	}

	/** As it stands, to be altered. */
	static AccessionForm of(AccessionView view) {
		AccessionPapers papers = view.papers();
		return new AccessionForm("", typed(view.signedOn()), typed(view.from()), typed(view.until()), "", "",
				papers.formName(), text(papers.formSha256()), null, typed(papers.dpiaOn()), typed(papers.advisedOn()),
				papers.advice())
			.fresh();
	}

	private AccessionForm fresh() {
		return new AccessionForm(UUID.randomUUID().toString(), signedOn, from, until, signedBy, mandateOn, formName,
				formSha256, null, dpiaOn, advisedOn, advice);
	}

	RecordAccession command(OrganisationId organisation) {
		Faults faults = new Faults();
		RecordAccession command = new RecordAccession(id(request, "request"), organisation,
				date("signedOn", signedOn, faults), date("from", from, faults), date("until", until, faults),
				signedBy.isBlank() ? null : new OrganisationId(id(signedBy, "signedBy")),
				date("mandateOn", mandateOn, faults), papers(faults));
		faults.throwIfAny();
		return command;
	}

	AlterAccession command(AccessionId accession) {
		Faults faults = new Faults();
		AlterAccession command = new AlterAccession(id(request, "request"), accession, date("until", until, faults),
				papers(faults));
		faults.throwIfAny();
		return command;
	}

	private AccessionPapers papers(Faults faults) {
		String hash = formSha256.strip().toLowerCase(Locale.ROOT);
		if (file != null && !file.isEmpty()) {
			hash = fingerprint(file);
		}
		return new AccessionPapers(formName, hash.isEmpty() ? null : hash, date("dpiaOn", dpiaOn, faults),
				date("advisedOn", advisedOn, faults), advice);
	}

	private static @Nullable LocalDate date(String field, String typed, Faults faults) {
		LocalDate date = DutchDates.parse(typed).orElse(null);
		faults.addIf(date == null && !typed.isBlank(), field, "convenant.fault.no-date");
		return date;
	}

	private static UUID id(String typed, String field) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(field, "web.form");
		}
	}

	private static String fingerprint(MultipartFile file) {
		try (InputStream content = file.getInputStream();
				DigestInputStream read = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
			read.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(read.getMessageDigest().digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String typed(@Nullable LocalDate date) {
		return (date != null) ? "%02d-%02d-%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear())
				: "";
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
