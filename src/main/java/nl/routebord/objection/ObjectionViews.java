package nl.routebord.objection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvLife;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cuts an objection to what one reader may see (privacy.md B.5). */
@Component
class ObjectionViews {

	private final ObjectionFiles files;

	private final CaseAccess access;

	private final TlvLife tlvs;

	ObjectionViews(ObjectionFiles files, CaseAccess access, TlvLife tlvs) {
		this.files = files;
		this.access = access;
		this.tlvs = tlvs;
	}

	/**
	 * @param shown gets the categories that the view holds, for the log
	 */
	ObjectionView cut(Objection objection, DecidedTlv about, CaseFacts facts, Actor actor, Set<DataCategory> shown) {
		boolean whole = readsFile(about, facts, actor);
		boolean name = access
			.decide(actor, facts, RecordFacts.of(DataCategory.ID_CONTACT, facts.source(), Role.SCHOOL_CARE_COORDINATOR))
			.access() == Access.PERMIT;
		return view(objection, about, name, whole, steps(objection, facts, actor), shown);
	}

	/** For a copy: without the names of others. */
	ObjectionView own(Objection objection, DecidedTlv about, boolean whole, Set<DataCategory> shown) {
		return view(objection, about, false, whole, Set.of(), shown);
	}

	private ObjectionView view(Objection objection, DecidedTlv about, boolean name, boolean whole,
			Set<ObjectionStep> steps, Set<DataCategory> shown) {
		shown.add(DataCategory.TLV_DECISION);
		shown.addAll(shown(whole, name));
		Receipt receipt = objection.receipt();
		Admissibility admissible = objection.admissibility();
		ObjectionClock clock = objection.clock();
		Optional<Repair> repair = clock.openRepair();
		Optional<Hearing> hearing = objection.committee().hearing();
		Optional<Verdict> verdict = objection.conclusion().verdict();
		return new ObjectionView(objection.id(), objection.version(), about.id(), about.number(), about.caseFile(),
				objection.status(), receipt.objector(), name ? receipt.objectorName() : "", receipt.channel(),
				receipt.receivedOn(), receipt.postedOn(), admissible.timely(), admissible.excused(),
				admissible.interested(), admissible.defectUnused(), objection.acknowledgedOn(),
				repair.map(Repair::lastDay).orElse(null), repair.map(Repair::asked).orElse(Set.of()), clock.lbtDueOn(),
				objection.committee().askedOn(), hearing.map(Hearing::heardOn).orElse(null),
				hearing.map(Hearing::waived).orElse(null),
				objection.committee().advice().map(LbtAdvice::receivedOn).orElse(null), clock.objectionUntil(),
				clock.dueOn(), clock.term().unfold(files.calendar()).events(), clock.adjournedOn(), clock.agreedUntil(),
				objection.endedOn(), verdict.map(Verdict::effect).orElse(null),
				verdict.map(Verdict::newNumber).orElse(""), objection.conclusion().appeal().orElse(null),
				whole ? content(objection) : null, steps);
	}

	boolean readsFile(DecidedTlv about, CaseFacts facts, Actor actor) {
		return access.decide(actor, facts, about.file()).access() == Access.PERMIT;
	}

	private Set<ObjectionStep> steps(Objection objection, CaseFacts facts, Actor actor) {
		Set<Action> allowed = access.actions(actor, facts);
		boolean independent = allowed.contains(Action.DECIDE_OBJECTION)
				&& tlvs.mayReconsider(objection.contested().application(), actor);
		return ObjectionSteps.of(objection, allowed, independent);
	}

	private static Set<DataCategory> shown(boolean whole, boolean name) {
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		if (whole) {
			shown.add(DataCategory.TLV_FILE);
		}
		if (name) {
			shown.add(DataCategory.ID_CONTACT);
		}
		return shown;
	}

	private ObjectionFileView content(Objection objection) {
		Optional<Verdict> verdict = objection.conclusion().verdict();
		return new ObjectionFileView(objection.grounds(), objection.admissibility().excusedWhy(),
				orEmpty(objection.clock().adjournedWhy()), orEmpty(objection.committee().dossier()),
				objection.committee().hearing().orElse(null), objection.committee().advice().orElse(null),
				verdict.map(Verdict::motivation).orElse(""), verdict.map(Verdict::deviation).orElse(""),
				verdict.map(Verdict::learned).orElse(List.of()), objection.conclusion().letter().orElse(null),
				tlvs.embUntil(objection.contested().application()).orElse(null));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
