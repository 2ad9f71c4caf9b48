package nl.routebord.route;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.stereotype.Component;

/**
 * Confirms to who ended a consent that it ended: by a letter of the unit that had asked,
 * which the family finds in its file, and for who has an account by a mail that says
 * where.
 */
@Component
class ConsentConfirmation {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private final CaseDesk cases;

	private final Directory directory;

	private final LetterPrinter printer;

	private final DocumentDesk documents;

	private final Outbox outbox;

	ConsentConfirmation(CaseDesk cases, Directory directory, LetterPrinter printer, DocumentDesk documents,
			Outbox outbox) {
		this.cases = cases;
		this.directory = directory;
		this.printer = printer;
		this.documents = documents;
		this.outbox = outbox;
	}

	void send(ConsentView ended, CaseFacts facts, Signer signer, Actor recorder) {
		boolean writes = recorder.role().isFamily() || facts.isInForce(recorder.unit());
		// who left the case adds no document to it, and tells the family itself
		ended.source().filter((source) -> writes).ifPresent((source) -> letter(ended, facts, source));
		facts.subject()
			.family()
			.entrySet()
			.stream()
			.filter((one) -> new Signer(one.getValue().guardian()).equals(signer))
			.flatMap((one) -> directory.mailAddress(one.getKey()).stream())
			.forEach((address) -> mail(address, ended, facts));
	}

	private void letter(ConsentView ended, CaseFacts facts, UnitId source) {
		LocalDate on = ended.withdrawnAt()
			.or(ended::refusedAt)
			.orElseThrow()
			.atZone(ZoneId.of("Europe/Amsterdam"))
			.toLocalDate();
		byte[] pdf = printer.print("letters/consent-ended",
				Map.of("source", name(source), "endedOn", on, "asked", ended.text(), "kind", ended.kind().name()),
				DUTCH);
		documents.storeLetter(facts.caseFile(), DataCategory.CONSENT_REG, source, null, "sharing.letter.ended.title",
				pdf, "consent-ended:" + ended.id().value());
	}

	private String name(UnitId unit) {
		return directory.unit(unit).map((view) -> view.organisationName()).orElse("");
	}

	private void mail(String address, ConsentView ended, CaseFacts facts) {
		String number = cases.number(new CaseFileId(facts.caseFile()));
		outbox.mail(new MailOrder("consent-ended:" + ended.id().value() + ":" + address, address,
				"sharing.mail.ended.subject", "sharing.mail.ended", List.of(number), "/mijn/" + number + "/delen"));
	}

}
