package nl.routebord.grant;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import nl.routebord.kernel.BareText;
import nl.routebord.kernel.Fault;

/** When a grant may be given: privacy.md A.4, B.1, B.2 and B.10, A9–A14. */
enum GrantRules {

	/** A10: what the matrix closes for the recipient no grant opens. */
	SHAREABLE("categories", "R33_NOT_SHAREABLE",
			(grant) -> grant.recipient().isEmpty() || grant.command().categories().stream().allMatch(grant::opens)),
	/** Somebody in the case now, other than the giver. */
	RECIPIENT_IN_CASE("recipient", "R12_GRANT.recipient", (grant) -> grant.recipient().isPresent()),
	CATEGORIES_CHOSEN("categories", "R12_GRANT.categories", (grant) -> !grant.command().categories().isEmpty()),
	/** A14: both have acceded to the convenant and not left. */
	CONVENANT_IN_FORCE("recipient", "R37_CONVENANT", GrantProposal::acceded),
	/** Annex 3 of the convenant: participants and categories of this overleg. */
	WITHIN_CONSULTATION_TYPE("categories", "R12_GRANT.scope", GrantProposal::typePermits),
	PURPOSE_CHOSEN("purpose", "R12_GRANT.purpose", (grant) -> grant.command().purpose() != null),
	/** B.2: each phase has its purposes, and the recipient its task. */
	PURPOSE_FITS_PHASE("purpose", "R12_GRANT.purpose-phase", (grant) -> fitsPhases(grant)),
	/** A12: 180 days at most; longer takes a new grant with fresh reasons. */
	TERM("until", "R35_TERM",
			(grant) -> grant.command().until() != null && !grant.command().until().isBefore(grant.today())
					&& !grant.command().until().isAfter(grant.lastDayPossible())),
	/** A13: AVG 5 lid 1 c. */
	NECESSITY("necessity", "R36_NECESSITY", (grant) -> isAnswer(grant.command().necessity())),
	PROPORTIONALITY("proportionality", "R36_NECESSITY", (grant) -> isAnswer(grant.command().proportionality())),
	SUBSIDIARITY("subsidiarity", "R36_NECESSITY", (grant) -> isAnswer(grant.command().subsidiarity())),
	/** Fresh reasons each time, and three of them. */
	NOT_COPIED("necessity", "R36_NECESSITY.copied",
			(grant) -> grant.command().answers().stream().noneMatch(grant::isCopied)),
	THREE_ANSWERS("proportionality", "R36_NECESSITY.same", (grant) -> !grant.areAnswersTheSame()),
	/** A.3: told on a day that has been, how and whom; or why not. */
	FAMILY_TOLD("informedOn", "R12_GRANT.uninformed", (grant) -> isTold(grant) || isReasoned(grant)),
	TOLD_ONE_WAY("notTold", "R12_GRANT.told-both",
			(grant) -> grant.command().informed().on() == null || grant.command().informed().notTold().isEmpty());

	static final int LONGEST_ANSWER = 2_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

	private final String field;

	private final String reason;

	private final Predicate<GrantProposal> holds;

	GrantRules(String field, String reason, Predicate<GrantProposal> holds) {
		this.field = field;
		this.reason = reason;
		this.holds = holds;
	}

	static List<GrantRules> broken(GrantProposal grant) {
		return Arrays.stream(values()).filter((rule) -> !rule.holds.test(grant)).toList();
	}

	/** A11: what another unit told stays that unit's to give (doorverstrekking). */
	static boolean isOnward(GrantProposal grant) {
		return !grant.namesOwnRecordsOnly() || !grant.command().categories().stream().allMatch(grant::isOwn);
	}

	String reason() {
		return reason;
	}

	/** The reason code as the trail has it. */
	String code() {
		return reason.replace('.', ':');
	}

	Fault fault(GrantProposal grant) {
		return switch (this) {
			case TERM -> Fault.of(field, "sharing.rule." + reason, DAY.format(grant.lastDayPossible()));
			case NECESSITY, PROPORTIONALITY, SUBSIDIARITY ->
				Fault.of(field, "sharing.rule." + reason, GrantProposal.SHORTEST_ANSWER, LONGEST_ANSWER);
			default -> Fault.of(field, "sharing.rule." + reason);
		};
	}

	/** Said only when something can be shared at all. */
	private static boolean fitsPhases(GrantProposal grant) {
		if (grant.command().purpose() == null || grant.command().categories().stream().noneMatch(grant::opens)) {
			return true;
		}
		return !grant.phases().isEmpty() && grant.phases()
			.stream()
			.allMatch((phase) -> grant.purposes(phase).contains(grant.command().purpose()));
	}

	private static boolean isAnswer(String answer) {
		return BareText.of(answer).length() >= GrantProposal.SHORTEST_ANSWER && answer.length() <= LONGEST_ANSWER;
	}

	private static boolean isTold(GrantProposal grant) {
		Informed told = grant.command().informed();
		return told.on() != null && !told.on().isAfter(grant.today()) && told.how() != null && !told.who().isEmpty();
	}

	private static boolean isReasoned(GrantProposal grant) {
		Informed told = grant.command().informed();
		return told.on() == null && isAnswer(told.notTold());
	}

}
