package nl.routebord.web.sharing;

import java.util.UUID;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.Signer;
import nl.routebord.consent.SigningMethod;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseConsentAnswers;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Typed;
import org.springframework.stereotype.Component;

/**
 * What a family said, written down by the unit that asked: on the page or from a
 * connected system.
 */
@Component
class WrittenAnswers {

	private final CaseConsentAnswers answers;

	WrittenAnswers(CaseConsentAnswers answers) {
		this.answers = answers;
	}

	void record(CaseFileId id, ConsentId consent, String signer, String answer, String method, Actor actor) {
		answers.requireMine(id, consent, actor);
		Signer who = signer.equals("PUPIL") ? Signer.PUPIL : Signer.parent(parent(signer));
		switch (answer) {
			case "AGREES" -> answers.record(id, consent, who, method(method), actor);
			case "REFUSES" -> answers.recordRefusal(id, consent, who, actor);
			case "WITHDRAWS" -> answers.recordWithdrawal(id, consent, who, actor);
			default -> throw new RuleViolated("answer", "sharing.consent.fault.answer");
		}
	}

	/** As it is typed: {@code PUPIL} or the id of a guardian. */
	static String value(Signer signer) {
		return (signer.guardian() != null) ? signer.guardian().toString() : "PUPIL";
	}

	private static UUID parent(String signer) {
		UUID id = Typed.id(signer);
		return (id != null) ? id : new UUID(0, 1);
	}

	private static SigningMethod method(String method) {
		SigningMethod chosen = Typed.word(method, SigningMethod.values());
		return (chosen != null) ? chosen : SigningMethod.PORTAAL;
	}

}
