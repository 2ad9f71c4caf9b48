package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseParts;
import nl.routebord.route.CaseTerm;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.TermEvent;
import nl.routebord.terms.UnfoldedTerm;
import nl.routebord.terms.WorkingDays;

import org.springframework.stereotype.Component;

/**
 * The applications of a case on its page, for who may know of them: the term to decide,
 * the term to object, and the way to their own page.
 */
@Component
class CaseTlvParts implements CaseParts {

	private final TlvFiles files;

	private final CaseAccess access;

	private final TlvCut cut;

	private final TlvProcess process;

	CaseTlvParts(TlvFiles files, CaseAccess access, TlvCut cut, TlvProcess process) {
		this.process = process;
		this.cut = cut;
		this.files = files;
		this.access = access;
	}

	@Override
	public Part of(CaseFacts facts, Actor actor, Collection<DataCategory> shown) {
		List<TlvApplication> all = files.of(facts);
		List<TlvApplication> visible = files.visible(all, facts, actor);
		if (visible.isEmpty()) {
			return new Part(List.of(), List.of(), cut.of(all, facts, actor, shown));
		}
		WorkingDays calendar = files.calendar();
		List<CaseTerm> terms = new ArrayList<>();
		List<Related> related = new ArrayList<>();
		for (TlvApplication application : visible) {
			related.add(new Related(application.number(), standing(application)));
			terms.addAll(terms(application, calendar));
			boolean file = access.decide(actor, facts, application.file()).access() != Access.DENY;
			shown.add(file ? DataCategory.TLV_FILE : DataCategory.TLV_DECISION);
		}
		return new Part(terms, related);
	}

	/** The school need not read its draft to hear that the route is not there yet. */
	private String standing(TlvApplication application) {
		boolean early = application.status() == ApplicationStatus.DRAFT && application.origin().revises().isEmpty()
				&& !process.awaits(application.caseFile());
		return early ? "tlv.status.DRAFT.early" : "tlv.status." + application.status();
	}

	private List<CaseTerm> terms(TlvApplication application, WorkingDays calendar) {
		List<CaseTerm> terms = new ArrayList<>();
		ApplicationClock clock = application.clock();
		if (clock.receivedOn() != null) {
			UnfoldedTerm decision = clock.term().unfold(calendar);
			terms.add(term("tlv-decision", application, application.clock().legalDue(), application.ending().on(),
					false, decision));
		}
		if (clock.objectionUntil() != null) {
			LocalDate until = clock.objectionUntil();
			UnfoldedTerm objection = new ObjectionTerm(Objects.requireNonNull(application.ending().on().orElse(null)))
				.unfold(calendar);
			Optional<LocalDate> over = Optional.of(until).filter((last) -> last.isBefore(files.today()));
			terms.add(term("tlv-objection", application, until, over, true, objection));
		}
		return terms;
	}

	private static CaseTerm term(String kind, TlvApplication application, LocalDate due, Optional<LocalDate> done,
			boolean passes, UnfoldedTerm unfolded) {
		return new CaseTerm(kind, application.number(), due, done, passes,
				unfolded.events().stream().map(CaseTlvParts::event).toList());
	}

	private static CaseTerm.Event event(TermEvent event) {
		return new CaseTerm.Event(event.date(), event.code().name(), event.days(), event.end());
	}

}
