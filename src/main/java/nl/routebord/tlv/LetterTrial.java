package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.letter.ChangeLetterText;
import nl.routebord.letter.LetterDesk;
import nl.routebord.letter.LetterKind;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who changes the words of a letter how they would look on a real application. */
@Service
@Transactional
public class LetterTrial {

	private final LetterDesk desk;

	private final TlvLetters letters;

	private final TlvFiles files;

	private final DecisionRegister register;

	private final TlvObjections objections;

	private final CaseAccess access;

	LetterTrial(LetterDesk desk, TlvLetters letters, TlvFiles files, DecisionRegister register,
			TlvObjections objections, CaseAccess access) {
		this.objections = objections;
		this.desk = desk;
		this.letters = letters;
		this.files = files;
		this.register = register;
		this.access = access;
	}

	/**
	 * A PDF that is kept nowhere.
	 * @param number of an application that the actor may read whole
	 * @throws RuleViolated also when there is no such letter of this application yet
	 */
	public byte[] print(ChangeLetterText command, String number, Actor actor) {
		desk.check(command, actor);
		TlvApplication application = application(number, actor);
		byte[] pdf = preview(command, application)
			.orElseThrow(() -> new RuleViolated("application", "letter.fault.early"));
		access.logRead(actor, files.facts(application), List.of(DataCategory.TLV_FILE, DataCategory.ID_BASIS));
		return pdf;
	}

	private Optional<byte[]> preview(ChangeLetterText command, TlvApplication application) {
		if (command.kind().isOfObjection()) {
			return objections.tryLetter(application.id(), command.kind(), command.text());
		}
		Optional<TlvDecision> decision = register.find(application);
		boolean early = application.status() == ApplicationStatus.DRAFT
				|| command.kind() == LetterKind.DECISION && decision.isEmpty();
		return early ? Optional.empty() : Optional
			.of(letters.preview(command.kind(), command.text(), application, decision, register.number(application)));
	}

	private TlvApplication application(String number, Actor actor) {
		try {
			TlvApplication application = files.visible(files.require(number), actor);
			CaseFacts facts = files.facts(application);
			if (access.decide(actor, facts, application.file()).permits()) {
				return application;
			}
		}
		catch (NotFound unknown) {
			// the same answer as for one that may not be read
		}
		throw new RuleViolated("application", "letter.fault.application");
	}

}
