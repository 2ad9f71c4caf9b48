package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;

import org.springframework.stereotype.Component;

/** Keeps what was proposed to decide, and what came of it. */
@Component
class Proposals {

	private final TlvProposals proposals;

	private final Directory directory;

	Proposals(TlvProposals proposals, Directory directory) {
		this.proposals = proposals;
		this.directory = directory;
	}

	Optional<TlvProposal> open(TlvApplication application) {
		return proposals.findByApplicationIdAndStatus(application.id().value(), ProposalStatus.OPEN);
	}

	/**
	 * @throws Conflict when nobody has proposed, or it was sent back already
	 */
	TlvProposal require(TlvApplication application) {
		return open(application).orElseThrow(() -> new Conflict("tlv.proposal.none"));
	}

	/**
	 * The grounds of the decision; none of one from before they were written one by one.
	 */
	List<Ground> taken(TlvApplication application) {
		return proposals.findByApplicationIdAndStatus(application.id().value(), ProposalStatus.TAKEN)
			.map((proposal) -> proposal.proposed().grounds())
			.orElse(List.of());
	}

	void propose(TlvApplication application, ProposeTlv command, List<DecisionCheck> checks, Actor preparer,
			LocalDate today) {
		List<String> refusing = checks.stream().filter((check) -> !check.ok()).map(DecisionCheck::key).toList();
		int round = of(application).size() + 1;
		proposals.saveAndFlush(new TlvProposal(application, round, command, refusing, preparer, today));
	}

	/** Whether this is the proposal that waits, sent a second time. */
	boolean isRepeated(TlvApplication application, ProposeTlv command, Actor preparer, LocalDate today) {
		return open(application)
			.filter((waiting) -> waiting
				.isRepeatedBy(new TlvProposal(application, waiting.round(), command, List.of(), preparer, today)))
			.isPresent();
	}

	/** Whether it was sent back already, by the same person for the same reason. */
	boolean wasSentBack(TlvApplication application, String reason, Actor decider) {
		List<TlvProposal> all = of(application);
		return !all.isEmpty() && all.get(all.size() - 1).wasSentBack(reason, decider);
	}

	void save(TlvProposal proposal) {
		proposals.saveAndFlush(proposal);
	}

	/** All, the first one first. */
	List<ProposalView> views(TlvApplication application, UserId reader) {
		List<TlvProposal> all = of(application);
		Map<UserId, String> names = directory.personNames(all.stream()
			.flatMap((one) -> Stream.of(Optional.of(one.preparedBy()), one.endedBy()))
			.flatMap(Optional::stream)
			.collect(Collectors.toSet()));
		return all.stream().map((one) -> view(one, names, reader)).toList();
	}

	/**
	 * @param checks as they stand now
	 * @param warnings what there is to think of before a decision
	 */
	Optional<OpenProposal> opened(TlvApplication application, List<DecisionCheck> checks,
			Function<ProposeTlv, List<DecisionCheck>> warnings) {
		List<TlvProposal> all = of(application);
		TlvProposal last = all.isEmpty() ? null : all.get(all.size() - 1);
		if (last == null || !last.isOpen()) {
			return Optional.empty();
		}
		LocalDate due = application.clock().legalDue();
		Set<String> before = Set.copyOf(last.checksOpen());
		List<DecisionCheck> turned = checks.stream()
			.filter((check) -> !check.aboutReader() && check.ok() == before.contains(check.key()))
			.toList();
		List<String> fields = (all.size() > 1) ? last.proposed().differsFrom(all.get(all.size() - 2).proposed())
				: List.of();
		ProposeTlv command = last.proposed()
			.command(new DecideTlv(application.id(), application.version(), true, true));
		return Optional.of(new OpenProposal(DecisionRules.outcome(command, application), warnings.apply(command),
				due.equals(last.legalDueOn()) ? null : last.legalDueOn(), due, turned, fields));
	}

	private List<TlvProposal> of(TlvApplication application) {
		return proposals.findByApplicationIdOrderByRound(application.id().value());
	}

	private static ProposalView view(TlvProposal one, Map<UserId, String> names, UserId reader) {
		Proposed what = one.proposed();
		Ruling ruling = what.ruling();
		return new ProposalView(one.round(), one.status(), what.granted(), ruling.kind(), ruling.category(),
				ruling.beginOn(), ruling.endOn(), what.grounds(), ruling.advicesAnswered(), ruling.parentsAnswered(),
				names.getOrDefault(one.preparedBy(), ""), one.preparedBy().equals(reader), one.preparedOn(),
				one.endedBy().map((who) -> names.getOrDefault(who, "")).orElse(""), one.endedOn(), one.reason());
	}

}
