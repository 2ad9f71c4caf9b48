package nl.routebord.route;

import java.util.List;
import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a case in a module above this one. Published as an application
 * event in the transaction of the act; {@code route} writes the journal line and moves
 * the case.
 *
 * @param caseFile the case
 * @param actor who did it
 * @param category decides who may see the journal line
 * @param code message key of the line, such as {@code journal.tlv.submitted}
 * @param arguments dates, numbers and enum words for that sentence; never names
 * @param text free text of the author, or empty
 * @param entered positions that hold from now on
 * @param left positions that no longer hold
 * @param state the new state of the case, or null when it stays
 */
public record CaseHappening(CaseFileId caseFile, Actor actor, DataCategory category, String code,
		List<String> arguments, String text, Set<Position> entered, Set<Position> left, @Nullable CaseState state) {

	public static CaseHappening told(CaseFileId caseFile, Actor actor, DataCategory category, String code,
			String... arguments) {
		return new CaseHappening(caseFile, actor, category, code, List.of(arguments), "", Set.of(), Set.of(), null);
	}

	public CaseHappening withText(String words) {
		return new CaseHappening(caseFile, actor, category, code, arguments, words, entered, left, state);
	}

	public CaseHappening entering(Position position) {
		return new CaseHappening(caseFile, actor, category, code, arguments, text, Set.of(position), left, state);
	}

	public CaseHappening leaving(Position position) {
		return new CaseHappening(caseFile, actor, category, code, arguments, text, entered, Set.of(position), state);
	}

	/** Whether the case itself changes, beside its journal. */
	boolean moves() {
		return !entered.isEmpty() || !left.isEmpty() || state != null;
	}

	public CaseHappening to(CaseState next) {
		return new CaseHappening(caseFile, actor, category, code, arguments, text, entered, left, next);
	}

}
