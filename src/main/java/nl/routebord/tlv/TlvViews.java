package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Cuts an application to what one reader may see (privacy.md B.5 and B.7). */
@Component
class TlvViews {

	private final TlvFiles files;

	private final TlvWall wall;

	private final CaseAccess access;

	private final Directory directory;

	private final DecisionRegister register;

	private final Proposals proposals;

	private final SendingOn sending;

	TlvViews(TlvFiles files, TlvWall wall, CaseAccess access, Directory directory, DecisionRegister register,
			Proposals proposals, SendingOn sending) {
		this.sending = sending;
		this.files = files;
		this.wall = wall;
		this.access = access;
		this.directory = directory;
		this.register = register;
		this.proposals = proposals;
	}

	/**
	 * @param shown gets the categories that the view holds, for the log
	 */
	TlvView cut(TlvApplication application, CaseFacts facts, Actor actor, Set<DataCategory> shown) {
		Access file = access.decide(actor, facts, application.file()).access();
		boolean standing = application.status() == ApplicationStatus.DRAFT
				|| access.decide(actor, facts, wall.standing(application, facts)).permits();
		boolean whole = file == Access.PERMIT;
		add(shown, file != Access.DENY, DataCategory.TLV_FILE);
		add(shown, standing, DataCategory.TLV_DECISION);
		Map<UserId, String> names = names(application);
		ApplicationClock clock = application.clock();
		Set<TlvStep> steps = steps(application, facts, actor);
		return new TlvView(application.id(), application.version(), application.number(), application.caseFile(),
				application.status(), school(application), competence(application), application.createdOn(),
				clock.judgeDueOn(), clock.supplementDueOn(), application.judgement().on().orElse(null),
				application.judgement().by().map(names::get).orElse(""), application.ending().on().orElse(null),
				whole ? application.ending().reason() : "", term(application),
				suspensions(application, whole || isParty(application, actor)), penalty(application),
				whole ? application.content() : null, whole ? annexes(application) : List.of(),
				(file == Access.REDACT) ? TlvItems.of(application) : List.of(), asked(application, steps, actor),
				standing ? application.origin().revises().orElse("") : "", standing ? forwarding(application) : null,
				advices(application, facts, actor, names, shown),
				whole ? DecisionRules.differences(application.advices()) : List.of(),
				decision(application, names, whole, standing), steps, application.changedAt(),
				application.changedBy().map(names::get).orElse(""));
	}

	private Set<TlvStep> steps(TlvApplication application, CaseFacts facts, Actor actor) {
		Set<Action> allowed = wall.isElsewhere(application, actor) ? Set.of() : access.actions(actor, facts);
		boolean pending = application.status() == ApplicationStatus.DECISION_PENDING;
		boolean proposed = pending && allowed.contains(Action.DECIDE_TLV) && proposals.open(application).isPresent();
		return TlvSteps.of(application, proposed, files.today(), actor, allowed);
	}

	/**
	 * Only what this unit wrote; empty when it wrote nothing.
	 * @param shown gets the categories that the view holds, for the log
	 */
	Optional<TlvView> own(TlvApplication application, UnitId unit, Predicate<DataCategory> alsoFor,
			Set<DataCategory> shown) {
		boolean asked = application.file().source().equals(unit) && alsoFor.test(DataCategory.TLV_FILE);
		List<AdviceView> advices = application.advices()
			.stream()
			.filter((advice) -> advice.unit().equals(unit) && alsoFor.test(DataCategory.ADVICE))
			.map((advice) -> advice.view(""))
			.toList();
		Optional<TlvDecision> decided = register.find(application)
			.filter((decision) -> decision.unit().equals(unit) && alsoFor.test(DataCategory.TLV_DECISION));
		if (!asked && advices.isEmpty() && decided.isEmpty()) {
			return Optional.empty();
		}
		add(shown, asked, DataCategory.TLV_FILE);
		add(shown, !advices.isEmpty(), DataCategory.ADVICE);
		add(shown, decided.isPresent(), DataCategory.TLV_DECISION);
		return Optional
			.of(new TlvView(application.id(), application.version(), application.number(), application.caseFile(),
					application.status(), school(application), null, application.createdOn(), null, null, null, "",
					null, "", null, List.of(), null, asked ? application.content() : null, List.of(), List.of(), "", "",
					null, advices, List.of(), decided.isPresent() ? decision(application, Map.of(), true, true) : null,
					Set.of(), application.changedAt(), ""));
	}

	private List<AdviceView> advices(TlvApplication application, CaseFacts facts, Actor actor,
			Map<UserId, String> names, Set<DataCategory> shown) {
		List<AdviceView> cut = new ArrayList<>();
		boolean stillToAdvise = application.panel().isAdviceOpen(actor.user());
		for (ExpertAdvice advice : application.advices()) {
			Access one = access
				.decide(actor, facts, RecordFacts.of(DataCategory.ADVICE, advice.unit(), Role.SWV_EXPERT))
				.access();
			// an expert who has yet to advise is not led by the other
			boolean led = stillToAdvise && !advice.isOf(actor.user());
			if (one != Access.DENY) {
				shown.add(DataCategory.ADVICE);
				AdviceView whole = advice.view(names.getOrDefault(advice.expert(), ""));
				cut.add((one == Access.PERMIT && !led) ? whole : whole.redacted());
			}
		}
		return cut;
	}

	private @Nullable DecisionView decision(TlvApplication application, Map<UserId, String> names, boolean whole,
			boolean standing) {
		if (!standing && !whole) {
			return null;
		}
		return register.find(application)
			.map((d) -> new DecisionView(d.outcome(), d.ruling().kind(), d.ruling().category(), d.ruling().beginOn(),
					d.ruling().endOn(), register.number(application), register.held(application).orElse(null),
					d.decidedOn(), d.preparedBy().map(names::get).orElse(""), names.getOrDefault(d.decidedBy(), ""),
					whole ? d.ruling().motivation() : "", whole ? d.ruling().advicesAnswered() : "",
					whole ? d.ruling().parentsAnswered() : "", application.clock().objectionUntil(), d.isIssued(),
					whole ? d.letter().orElse(null) : null, application.designation().endedOn()))
			.orElse(null);
	}

	/** Why the clock stands still is between the swv and the school. */
	private static boolean isParty(TlvApplication application, Actor actor) {
		return application.file().source().equals(actor.unit()) || actor.role() == Role.SWV_SECRETARIAT;
	}

	private static List<SuspensionView> suspensions(TlvApplication application, boolean told) {
		return application.clock().suspensions().all().stream().map((one) -> one.view(told)).toList();
	}

	/**
	 * The invitation is between the swv and the school; who decides whether it is
	 * processed without its supplement reads what that was.
	 */
	private static String asked(TlvApplication application, Set<TlvStep> steps, Actor actor) {
		boolean party = isParty(application, actor) || steps.contains(TlvStep.PROCESS);
		return application.clock()
			.suspensions()
			.openInvitation()
			.filter((open) -> party)
			.map(ApplicationSuspension::asked)
			.orElse("");
	}

	private @Nullable TlvTermView term(TlvApplication application) {
		ApplicationClock clock = application.clock();
		if (clock.receivedOn() == null || clock.normDueOn() == null) {
			return null;
		}
		LocalDate today = files.today();
		return new TlvTermView(clock.received(), application.clock().legalDue(), clock.normDueOn(),
				today.until(application.clock().legalDue(), ChronoUnit.DAYS),
				!application.status().isEnd() && clock.isSuspendedOn(today), clock.extendedOn(), clock.extendedTo(),
				clock.term().unfold(files.calendar()).events());
	}

	private @Nullable PenaltyView penalty(TlvApplication application) {
		LocalDate decided = application.status().isDecided() ? application.ending().on().orElse(null) : null;
		return application.clock().penalty(files.today(), decided).orElse(null);
	}

	private static List<AnnexView> annexes(TlvApplication application) {
		return application.annexes()
			.stream()
			.map((annex) -> new AnnexView(annex.documentId(), annex.kind(), annex.datedOn(), annex.addedOn()))
			.sorted(Comparator.comparing(AnnexView::kind).thenComparing(AnnexView::document))
			.toList();
	}

	private @Nullable ForwardingView forwarding(TlvApplication application) {
		Optional<TlvApplication> from = sending.sender(application);
		String to = application.ending().forwardedTo();
		if (from.isEmpty() && to.isEmpty()) {
			return null;
		}
		return new ForwardingView(from.flatMap(TlvApplication::forum).map(this::name).orElse(""),
				application.clock().arrivedOn(), to,
				sending.arrived(application).map(TlvApplication::number).orElse(""));
	}

	private String name(Forum forum) {
		return directory.organisation(new OrganisationId(forum.swvOrganisation()))
			.map(OrganisationView::name)
			.orElse("");
	}

	private static @Nullable CompetenceView competence(TlvApplication application) {
		return application.forum()
			.map((forum) -> new CompetenceView(forum.swvCode(), forum.competentCode(), forum.rule(), forum.reason(),
					forum.reasonArguments(), forum.overridable(), application.competence().override().orElse("")))
			.orElse(null);
	}

	private String school(TlvApplication application) {
		return directory.organisation(new OrganisationId(application.applicant().organisation()))
			.map(OrganisationView::name)
			.orElse("");
	}

	private Map<UserId, String> names(TlvApplication application) {
		Set<UserId> people = new HashSet<>();
		application.advices().forEach((advice) -> people.add(advice.expert()));
		application.judgement().by().ifPresent(people::add);
		application.changedBy().ifPresent(people::add);
		register.find(application).ifPresent((decision) -> {
			people.add(decision.decidedBy());
			decision.preparedBy().ifPresent(people::add);
		});
		return directory.personNames(people);
	}

	private static void add(Set<DataCategory> shown, boolean when, DataCategory category) {
		if (when) {
			shown.add(category);
		}
	}

}
