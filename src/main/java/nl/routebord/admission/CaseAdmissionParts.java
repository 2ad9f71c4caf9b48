package nl.routebord.admission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseParts;
import nl.routebord.route.CaseTerm;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.terms.WorkingDays;

import org.springframework.stereotype.Component;

/** The terms of admission and of the development plan on the page of a case. */
@Component
class CaseAdmissionParts implements CaseParts {

	private final AdmissionRequests requests;

	private final DevelopmentPlans plans;

	private final CaseAccess access;

	private final Settings settings;

	CaseAdmissionParts(AdmissionRequests requests, DevelopmentPlans plans, CaseAccess access, Settings settings) {
		this.requests = requests;
		this.plans = plans;
		this.access = access;
		this.settings = settings;
	}

	@Override
	public Part of(CaseFacts facts, Actor actor, Collection<DataCategory> shown) {
		List<CaseTerm> terms = new ArrayList<>();
		WorkingDays calendar = settings.workingDays();
		for (AdmissionRequest request : requests.of(facts.caseFile())) {
			if (access.decide(actor, facts, request.facts()).permits()) {
				shown.add(DataCategory.ENROL);
				terms.add(term(request, calendar));
			}
		}
		for (DevelopmentPlan plan : plans.of(facts.caseFile())) {
			if (access.decide(actor, facts, plan.facts()).permits()) {
				shown.add(DataCategory.OPP);
				terms.add(new CaseTerm("opp", plan.dueOn(), plan.setOn(),
						List.of(new CaseTerm.Event(plan.enrolledOn(), "enrolled", 0),
								new CaseTerm.Event(plan.dueOn(), "weeks", 6))));
			}
		}
		return new Part(terms, List.of());
	}

	private static CaseTerm term(AdmissionRequest request, WorkingDays calendar) {
		List<CaseTerm.Event> events = request.clock()
			.unfold(calendar)
			.events()
			.stream()
			.map((event) -> new CaseTerm.Event(event.date(), event.code().name(), event.days(), event.end()))
			.toList();
		return new CaseTerm("admission", "", request.clock().dueOn(calendar),
				request.isOpen() ? Optional.empty() : request.decidedOn(), false, events);
	}

}
