package nl.routebord.web.tlv;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.tlv.AnnexKind;
import nl.routebord.tlv.NewAnnex;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A document to add. */
record AnnexForm(@Nullable UUID request, @Nullable String annexKind, @Nullable String title, @Nullable String datedOn,
		@Nullable MultipartFile file) {

	static AnnexForm empty() {
		return new AnnexForm(UUID.randomUUID(), "", "", "", null);
	}

	boolean isFilled() {
		return file != null && !file.isEmpty();
	}

	/** Null when something is wrong; then it is told. */
	@Nullable NewAnnex annex(BindingResult errors) throws IOException {
		Typed typed = new Typed(errors);
		AnnexKind kind = typed.word("annexKind", annexKind, AnnexKind.class);
		LocalDate dated = typed.date("datedOn", datedOn);
		if (kind == null && !errors.hasFieldErrors("annexKind")) {
			errors.rejectValue("annexKind", "tlv.fault.annex-kind");
		}
		if (Typed.text(title).isEmpty()) {
			errors.rejectValue("title", "tlv.fault.annex-title");
		}
		if (file == null || file.isEmpty()) {
			errors.rejectValue("file", "tlv.fault.file");
		}
		if (errors.hasErrors() || kind == null || file == null) {
			return null;
		}
		String name = file.getOriginalFilename();
		return new NewAnnex((request != null) ? request : UUID.randomUUID(), kind, Typed.text(title), dated,
				(name != null) ? name : "", file.getInputStream());
	}

}
