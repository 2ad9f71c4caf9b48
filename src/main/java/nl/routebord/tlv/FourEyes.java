package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.TiedAccounts;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Component;

/**
 * Keeps the roles around a decision apart (privacy.md B.10, A1–A4): finds the facts that
 * {@link Independence} and {@link DecisionChecks} judge.
 */
@Component
class FourEyes {

	private final Directory directory;

	private final TiedAccounts accounts;

	private final Proposals proposals;

	private final Arrangements arrangements;

	private final TlvFiles files;

	FourEyes(Directory directory, TiedAccounts accounts, Proposals proposals, Arrangements arrangements,
			TlvFiles files) {
		this.directory = directory;
		this.accounts = accounts;
		this.proposals = proposals;
		this.arrangements = arrangements;
		this.files = files;
	}

	/** For who is to propose, or, when a proposal waits, to decide. */
	List<DecisionCheck> checks(TlvApplication application, UserId decider) {
		Optional<UserId> preparer = proposals.open(application).map(TlvProposal::preparedBy);
		Set<UserId> judging = new HashSet<>(application.advices().stream().map(ExpertAdvice::expert).toList());
		judging.add(decider);
		Set<UserId> everybody = Independence.before(application).collect(Collectors.toSet());
		everybody.add(decider);
		preparer.ifPresent(everybody::add);
		Bound bound = new Bound(tied(application, judging), accounts.tied(everybody));
		List<DecisionCheck> checks = new ArrayList<>(DecisionChecks.of(application, decider, bound, files.today()));
		preparer.ifPresent((one) -> {
			checks.add(Independence.secondPerson(one, decider, bound));
			checks.addAll(Independence.mandate(arrangements.mandated(application), decider));
		});
		return checks;
	}

	/** To the applicant, and to each other. */
	private record Bound(Set<UserId> toApplicant, Map<UserId, Set<UserId>> tied) implements Independence.Ties {

		@Override
		public boolean worksForApplicant(UserId person) {
			return toApplicant.contains(person);
		}

		@Override
		public boolean tied(UserId one, UserId other) {
			return tied.getOrDefault(one, Set.of()).contains(other);
		}

	}

	/**
	 * Whether somebody can judge the decision itself (Awb 10:3 lid 3): independent, as
	 * who decides must be, and neither who decided nor tied to that person. Who prepared
	 * it does not either (Awb 7:5), as long as the swv has somebody else who can.
	 */
	boolean mayReconsider(TlvApplication application, Optional<TlvDecision> decision, UserId judge) {
		Optional<UserId> decided = decision.map(TlvDecision::decidedBy).or(() -> application.ending().notProcessedBy());
		Optional<UserId> prepared = decision.flatMap(TlvDecision::preparedBy);
		return isFresh(application, decided, judge) && (isApart(judge, prepared)
				|| deciders(application).noneMatch((other) -> hasMandate(application, other) && isApart(other, prepared)
						&& isFresh(application, decided, other)));
	}

	/** Awb 10:3: the mandates for a kind hold for the decision on an objection too. */
	boolean hasMandate(TlvApplication application, UserId decider) {
		return Independence.mandate(arrangements.mandated(application), decider).stream().allMatch(DecisionCheck::ok);
	}

	private boolean isFresh(TlvApplication application, Optional<UserId> decided, UserId judge) {
		Set<UserId> everybody = Independence.before(application).collect(Collectors.toSet());
		everybody.add(judge);
		Bound bound = new Bound(tied(application, Set.of(judge)), accounts.tied(everybody));
		return Independence.holds(application, judge, bound) && isApart(judge, decided);
	}

	private boolean isApart(UserId judge, Optional<UserId> from) {
		return from
			.filter((one) -> one.equals(judge)
					|| accounts.tied(Set.of(one, judge)).getOrDefault(one, Set.of()).contains(judge))
			.isEmpty();
	}

	private Stream<UserId> deciders(TlvApplication application) {
		return application.forum()
			.flatMap((forum) -> directory.unitOf(new OrganisationId(forum.swvOrganisation()), Role.SWV_DECIDER))
			.stream()
			.flatMap((unit) -> directory.people(unit.id()).stream())
			.map(PersonView::id);
	}

	boolean tiedToApplicant(TlvApplication application, Collection<UserId> people) {
		return !tied(application, people).isEmpty();
	}

	/**
	 * @throws NotAllowed R31_SOD: an expert, the applicant, who judged or who prepared it
	 * @throws RuleViolated R32_PRECOND: anything else that must hold first
	 */
	void requireReady(TlvApplication application, Actor decider) {
		List<DecisionCheck> refusing = checks(application, decider.user()).stream()
			.filter(DecisionCheck::refuses)
			.toList();
		requireKeptApart(application, decider, refusing, DecisionCheck.INDEPENDENT, "tlv.decision.not-independent");
		requireKeptApart(application, decider, refusing, DecisionCheck.SECOND_PERSON, "tlv.decision.prepared-yourself");
		if (!refusing.isEmpty()) {
			files.refuse(application, decider, Action.DECIDE_TLV.name(), "R32_PRECOND");
			throw new RuleViolated(
					refusing.stream().map((check) -> new Fault("", check.reason(), check.arguments())).toList());
		}
	}

	/**
	 * @throws NotAllowed R31_SOD: whose part was another one; who prepared it may take it
	 * back
	 */
	void requireIndependent(TlvApplication application, Actor decider) {
		List<DecisionCheck> checks = checks(application, decider.user());
		requireKeptApart(application, decider, checks.stream().filter(DecisionCheck::refuses).toList(),
				DecisionCheck.INDEPENDENT, "tlv.decision.not-independent");
	}

	private void requireKeptApart(TlvApplication application, Actor decider, List<DecisionCheck> refusing, String key,
			String why) {
		if (refusing.stream().anyMatch((check) -> check.key().equals(key))) {
			files.refuse(application, decider, Action.DECIDE_TLV.name(), "R31_SOD");
			throw new NotAllowed(why);
		}
	}

	private Set<UserId> tied(TlvApplication application, Collection<UserId> people) {
		return directory.colleagues(people, new OrganisationId(application.applicant().organisation()));
	}

}
