package nl.routebord.convenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;

/** What an accession must be (modelconvenant, articles on accession and term). Pure. */
final class AccessionRules {

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_ADVICE = 4000;

	private AccessionRules() {
	}

	/**
	 * @param standing what stands of this party
	 */
	static Faults check(RecordAccession command, List<AccessionView> standing, LocalDate today) {
		Faults faults = new Faults();
		LocalDate signed = command.signedOn();
		LocalDate from = command.from();
		faults.addIf(signed == null, "signedOn", "convenant.fault.date")
			.addIf(signed != null && signed.isAfter(today), "signedOn", "convenant.fault.signed-future")
			.addIf(from == null, "from", "convenant.fault.date")
			.addIf(from != null && signed != null && from.isBefore(signed), "from", "convenant.fault.before-signature");
		mandate(command, faults);
		if (from != null) {
			boolean backwards = command.until() != null && !command.until().isAfter(from);
			faults.addIf(backwards, "until", "convenant.fault.ends-before-start");
			faults.addIf(!backwards && standing.stream().anyMatch((other) -> other.overlaps(from, command.until())),
					"from", "convenant.fault.overlap");
		}
		papers(command.papers(), today, faults);
		return faults;
	}

	/** A volmacht is in writing, and older than the signature it allows. */
	private static void mandate(RecordAccession command, Faults faults) {
		LocalDate mandate = command.mandateOn();
		faults
			.addIf(command.signedBy() != null && command.signedBy().equals(command.organisation()), "signedBy",
					"convenant.fault.self")
			.addIf(command.signedBy() != null && mandate == null, "mandateOn", "convenant.fault.mandate")
			.addIf(command.signedBy() == null && mandate != null, "signedBy", "convenant.fault.signer")
			.addIf(mandate != null && command.signedOn() != null && mandate.isAfter(command.signedOn()), "mandateOn",
					"convenant.fault.mandate-late");
	}

	/** What was, stays: access that was lawful is not made unlawful afterwards. */
	static Faults check(AlterAccession command, AccessionView standing, LocalDate today) {
		Faults faults = new Faults();
		LocalDate until = command.until();
		boolean moved = !Objects.equals(until, standing.until());
		boolean over = standing.until() != null && !standing.until().isAfter(today);
		faults.addIf(moved && over, "until", "convenant.fault.over")
			.addIf(moved && !over && until != null && until.isBefore(today), "until", "convenant.fault.past")
			.addIf(moved && !over && until != null && !until.isAfter(standing.from()), "until",
					"convenant.fault.ends-before-start");
		papers(command.papers(), today, faults);
		return faults;
	}

	/**
	 * @param standing what else stands of this party
	 */
	static Faults overlap(List<AccessionView> standing, LocalDate from, @Nullable LocalDate until) {
		return new Faults().addIf(standing.stream().anyMatch((other) -> other.overlaps(from, until)), "until",
				"convenant.fault.overlap");
	}

	private static void papers(AccessionPapers papers, LocalDate today, Faults faults) {
		String hash = papers.formSha256();
		faults.addIf(papers.formName().length() > LONGEST_NAME, "formName", "convenant.fault.long", LONGEST_NAME)
			.addIf(hash != null && !hash.matches("[0-9a-f]{64}"), "formSha256", "convenant.fault.hash")
			.addIf(hash != null && papers.formName().isEmpty(), "formName", "convenant.fault.form-name")
			.addIf(papers.dpiaOn() != null && papers.dpiaOn().isAfter(today), "dpiaOn", "convenant.fault.future")
			.addIf(papers.advisedOn() != null && papers.advisedOn().isAfter(today), "advisedOn",
					"convenant.fault.future")
			.addIf(papers.advisedOn() != null && papers.advice().isEmpty(), "advice", "convenant.fault.advice")
			.addIf(papers.advisedOn() == null && !papers.advice().isEmpty(), "advisedOn", "convenant.fault.date")
			.addIf(papers.advice().length() > LONGEST_ADVICE, "advice", "convenant.fault.long", LONGEST_ADVICE);
	}

}
