package nl.routebord.web.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.routebord.consultation.AgreementView;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.PlanView;
import nl.routebord.document.DocumentView;
import nl.routebord.family.FamilyView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.route.CaseHead;
import nl.routebord.route.Party;
import nl.routebord.route.TaskView;
import nl.routebord.route.TimelineItem;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import nl.routebord.tlv.DecisionOutcome;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.ForwardingView;
import nl.routebord.tlv.HeldTlv;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Words;
import nl.routebord.web.parts.DocumentRow;
import nl.routebord.web.parts.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a case into the words of parent and pupil: organisations and roles, no names of
 * employees. Decides nothing: the view is cut to the reader already.
 */
@Component
class FamilyPages {

	private static final List<Phase> BAR = List.of(Phase.P1, Phase.P2, Phase.P3, Phase.P4, Phase.P6, Phase.P7);

	/** Steps that a family can understand and may know of; other work is not shown. */
	private static final Set<String> TOLD = Set.of("userTask_contactFamily", "userTask_recordViews",
			"userTask_askPartners", "userTask_giveView", "userTask_setPlan", "userTask_evaluatePlan",
			"userTask_holdTable", "userTask_escalate", "userTask_applyForTlv", "userTask_checkAftercare6",
			"userTask_checkAftercare13", "userTask_checkCompleteness", "userTask_supplement",
			"userTask_decideNotProcess", "userTask_answerInvitation", "userTask_askOtherExpert", "userTask_giveAdvice",
			"userTask_prepareDecision", "userTask_decide", "userTask_checkObjection", "userTask_repairObjection",
			"userTask_askLbt", "userTask_recordHearing", "userTask_recordLbtAdvice", "userTask_decideObjection");

	private final Words words;

	FamilyPages(Words words) {
		this.words = words;
	}

	/**
	 * Lines about giving are left out: the page about sharing tells what was given, and
	 * leaves out what is not told for somebody's safety.
	 */
	FamilyPage page(FamilyView view) {
		CaseHead head = view.file().head();
		Map<UnitId, Party> parties = view.file().partyByUnit();
		boolean tlv = !view.applications().isEmpty();
		return new FamilyPage(head.number(), head.pupil(),
				head.state().map((state) -> words.say("family.state." + state)).orElse(""), phases(head, tlv),
				who(parties.get(head.directorUnit())), next(view, parties, tlv),
				view.talks().flatMap(FamilyPages::plan).map(this::plan).orElse(null),
				view.talks().map(this::agreements).orElse(List.of()),
				view.applications()
					.stream()
					.map((one) -> application(head, one, Optional.ofNullable(view.objections().get(one.id()))))
					.toList(),
				new StayItems(words).page(view.stays()),
				view.file().documents().stream().map((one) -> document(head, one)).toList(),
				view.file()
					.timeline()
					.items()
					.stream()
					.filter((line) -> !line.code().startsWith("journal.sharing."))
					.map(this::line)
					.toList());
	}

	private List<Step> phases(CaseHead head, boolean tlv) {
		List<Step> steps = new ArrayList<>();
		for (Phase phase : BAR) {
			if (phase == Phase.P4 && !tlv) {
				continue;
			}
			String name = words.say("family.phase." + phase);
			if (head.phases().contains(phase)) {
				steps.add(Step.current(name, words.say("route.phase.now")));
			}
			else if (head.seen().contains(phase)) {
				steps.add(Step.done(name, words.say("route.phase.done")));
			}
			else {
				steps.add(Step.ahead(name, words.say(head.closed() ? "route.phase.skipped" : "route.phase.ahead")));
			}
		}
		return steps;
	}

	private List<FamilyPage.Item> next(FamilyView view, Map<UnitId, Party> parties, boolean tlv) {
		return view.file()
			.tasks()
			.stream()
			.filter((task) -> TOLD.contains(task.kind()) && (tlv || !isOfTlv(task.page())))
			.map((task) -> new FamilyPage.Item(words.say("family.next." + task.kind()), who(task, parties),
					task.dueOn().map((due) -> words.say("family.by", words.longDate(due))).orElse(null), null))
			.distinct()
			.toList();
	}

	private static boolean isOfTlv(String page) {
		return page.startsWith("tlv/") || page.startsWith("objection/");
	}

	private String who(TaskView task, Map<UnitId, Party> parties) {
		String there = who(parties.get(task.unit()));
		return there.isEmpty() ? words.say("shell.role." + task.role()) : there;
	}

	/** Nobody, for who left: it answers no questions about the route any more. */
	private String who(@Nullable Party party) {
		return (party != null && party.relation() != RelationKind.FORMER)
				? words.say("family.who", words.say("shell.role." + party.role()), party.organisation()) : "";
	}

	private String who(UnitView unit) {
		return words.say("family.who", words.say("shell.role." + unit.role()), unit.organisationName());
	}

	private static Optional<PlanView> plan(CaseConsultation talks) {
		return talks.activePlan().or(() -> talks.plans().stream().findFirst());
	}

	private FamilyPage.Plan plan(PlanView plan) {
		String dates = plan.endedOn()
			.map((ended) -> words.say("family.plan.ended", words.date(plan.setOn()), words.date(ended)))
			.or(() -> plan.evaluateOn()
				.map((on) -> words.say("family.plan.evaluate", words.date(plan.setOn()), words.longDate(on))))
			.orElseGet(() -> words.say("family.plan.since", words.date(plan.setOn())));
		return new FamilyPage.Plan(plan.goal(), plan.summary(), dates);
	}

	private List<FamilyPage.Item> agreements(CaseConsultation talks) {
		return talks.agreements()
			.stream()
			.sorted(Comparator.comparing(AgreementView::done).thenComparing(AgreementView::dueOn))
			.map((one) -> new FamilyPage.Item(one.what(), who(one.owner()),
					one.doneOn()
						.map((on) -> words.say("family.done", words.date(on)))
						.orElseGet(() -> words.say("family.by", words.longDate(one.dueOn()))),
					one.done() ? "positive" : one.late() ? "warning" : null))
			.toList();
	}

	private FamilyPage.Tlv application(CaseHead head, TlvView view, Optional<ObjectionsView> contested) {
		DecisionView decision = view.decision();
		List<FamilyPage.Fact> facts = new ArrayList<>();
		if (decision == null) {
			ForwardingView forwarding = view.forwarding();
			if (forwarding != null && !forwarding.to().isEmpty()) {
				facts.add(fact("sent-on", forwarding.to()));
				if (!forwarding.number().isEmpty()) {
					facts.add(fact("sent-on-number", forwarding.number()));
				}
			}
			facts.add(fact("stands", view.endedOn() != null
					? words.say("family.tlv.ended", words.longDate(view.endedOn())) : words.say("family.tlv.running")));
			if (view.term() != null && !view.status().isEnd()) {
				facts.add(fact("before", words.longDate(view.term().dueOn())));
			}
			return new FamilyPage.Tlv(title(view), about(view), view.number(), words.say("tlv.status." + view.status()),
					facts, "", null, false, "", null);
		}
		facts.add(fact("outcome", outcome(decision, words)));
		facts.add(fact("decided", words.longDate(decision.decidedOn())));
		if (!decision.number().isEmpty()) {
			facts.add(fact("number", decision.number()));
			facts.add(fact("kind", words.say("tlv.kind." + decision.kind())));
			facts.add(fact("valid", words.say("family.tlv.period",
					words.date(Objects.requireNonNull(decision.beginOn())),
					(decision.endOn() != null) ? words.date(decision.endOn()) : words.say("family.tlv.no-end"))));
		}
		HeldTlv held = decision.held();
		if (held != null) {
			facts.add(fact("held", words.say("tlv.page.held." + held.way(decision.outcome()), held.number())));
		}
		if (decision.endedOn() != null) {
			facts.add(fact("held", words.say("tlv.page.designation-ended", words.longDate(decision.endedOn()))));
		}
		if (decision.objectionUntil() != null) {
			facts.add(fact("objection", words.longDate(decision.objectionUntil())));
		}
		String letter = (decision.letter() != null) ? "/mijn/" + head.number() + "/documenten/" + decision.letter()
				: null;
		return new FamilyPage.Tlv(title(view), about(view), view.number(), words.say("tlv.status." + view.status()),
				facts, decision.motivation(), letter, decision.issued() && letter == null,
				contested.map(this::contested).orElse(""),
				contested.map((against) -> "/mijn/" + head.number() + "/bezwaar/" + against.number()).orElse(null));
	}

	/** Of what it is an application, as far as this reader may know. */
	private String title(TlvView view) {
		return words.say("family.tlv" + view.kind().map(FamilyPages::word).orElse(".UNKNOWN"), view.number());
	}

	private String about(TlvView view) {
		return view.kind().map((kind) -> words.say("family.tlv.what" + word(kind))).orElse("");
	}

	static String outcome(DecisionView decision, Words words) {
		boolean support = decision.outcome() == DecisionOutcome.REFUSED && !decision.kind().isTlv();
		return words.say(support ? "family.tlv.outcome.support" : "family.tlv.outcome." + decision.outcome());
	}

	/** Learning support is no tlv; practical education is no special education. */
	private static String word(TlvKind kind) {
		return switch (kind) {
			case SBO, SO, VSO -> "";
			case PRO, LWOO -> "." + kind;
		};
	}

	/** Where the newest objection stands, or until when one can be made. */
	private String contested(ObjectionsView against) {
		return against.objections()
			.stream()
			.reduce((earlier, later) -> later)
			.map((newest) -> words.say("family.objection.stands", words.say("objection.status." + newest.status())))
			.orElseGet(() -> words.say("family.objection.until", words.longDate(against.until())));
	}

	private FamilyPage.Fact fact(String term, String text) {
		return new FamilyPage.Fact(words.say("family.tlv." + term), text);
	}

	private DocumentRow document(CaseHead head, DocumentView document) {
		String kind = words.say("route.category." + document.category());
		if (document.redacted() || document.title() == null) {
			return new DocumentRow(kind,
					words.say("family.document.others", words.date(Objects.requireNonNull(document.storedOn()))), null,
					words.say("family.document.copy"), "info");
		}
		long kilobytes = (document.size() != null) ? Math.max(1, document.size() / 1024) : 0;
		return new DocumentRow(document.title(),
				words.say("route.document.details", kind, kilobytes,
						words.date(Objects.requireNonNull(document.storedOn()))),
				"/mijn/" + head.number() + "/documenten/" + document.id().value(), null, null);
	}

	private nl.routebord.web.parts.TimelineItem line(TimelineItem line) {
		String meta = words.say("family.line.meta", words.longDate(line.happenedOn()), line.organisation());
		return new nl.routebord.web.parts.TimelineItem("accent", "message",
				words.journal(line.code(), line.arguments()), meta, line.text().isEmpty() ? null : line.text(), null);
	}

}
