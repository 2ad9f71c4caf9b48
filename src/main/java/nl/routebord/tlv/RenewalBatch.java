package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The renewals that wait for a decision, side by side. Decides nothing: each is proposed
 * and taken like any other decision, one by one, by two people.
 */
@Service
@Transactional
public class RenewalBatch {

	/** Each is checked in full, so that a page stays quick however many there are. */
	private static final int PAGE = 20;

	private final TlvReading reading;

	private final TlvFiles files;

	private final TlvRenewals renewals;

	private final Tlvs tlvs;

	RenewalBatch(TlvReading reading, TlvFiles files, TlvRenewals renewals, Tlvs tlvs) {
		this.reading = reading;
		this.files = files;
		this.renewals = renewals;
		this.tlvs = tlvs;
	}

	/**
	 * By their next last day; those that are not simple say why.
	 * @param cursor of the page; null for the first
	 */
	public Slice<RenewalRow> of(@Nullable String cursor, Actor actor) {
		if (actor.role() != Role.SWV_DECIDER) {
			throw new NotFound();
		}
		Slice<TlvRow> page = reading.list(new TlvQuery(TlvQuery.Show.RENEWALS, cursor, PAGE), actor);
		return new Slice<>(page.items().stream().flatMap((row) -> row(row, actor).stream()).toList(), page.next(),
				page.previous());
	}

	/**
	 * What is asked, as a proposal that rests on what each expert says first.
	 * @param why the motivation
	 * @throws RuleViolated when it is not simple (any more)
	 */
	public ProposeTlv proposal(TlvApplicationId id, long version, String why, boolean confirmed, Actor actor) {
		requireSimple(id, actor);
		ApplicationContent asked = files.get(id).content();
		return new ProposeTlv(id, version, true, asked.kind(), asked.category(), asked.requestedBegin(),
				asked.requestedEnd(), List.of(new Ground(why, firstOfEachAdvice(id, actor))), "", "", confirmed,
				confirmed);
	}

	/**
	 * @throws NotFound when it renews nothing
	 * @throws RuleViolated with every reason why it is not simple
	 */
	public void requireSimple(TlvApplicationId id, Actor actor) {
		List<DecisionCheck> checks = reading.checks(id, actor);
		TlvApplication application = files.get(id);
		List<String> obstacles = SimpleRenewal.obstacles(before(application).orElseThrow(NotFound::new), application,
				checks);
		if (!obstacles.isEmpty()) {
			throw new RuleViolated(
					obstacles.stream().map((key) -> new Fault("", "tlvlife.simple.not." + key, List.of())).toList());
		}
	}

	private Optional<RenewalRow> row(TlvRow row, Actor actor) {
		TlvApplication application = files.get(row.id());
		return before(application).map((before) -> {
			List<DecisionCheck> checks = reading.checks(row.id(), actor);
			ApplicationContent asked = application.content();
			ProposalView proposal = reading.proposals(row.id(), actor)
				.stream()
				.filter(ProposalView::isOpen)
				.findFirst()
				.orElse(null);
			List<String> obstacles = new ArrayList<>(SimpleRenewal.obstacles(before, application, checks));
			if (proposal != null && !asks(proposal, asked)) {
				obstacles.add("otherwise");
			}
			boolean apart = checks.stream().filter(DecisionCheck::aboutReader).allMatch(DecisionCheck::ok);
			return new RenewalRow(row.id(), application.version(), row.number(), row.pupil(), row.school(),
					before.number(), asked.category(), asked.requestedBegin(), asked.requestedEnd(), obstacles,
					checks.stream().filter((check) -> !check.ok() && !check.aboutReader()).toList(), proposal,
					obstacles.isEmpty() && apart);
		});
	}

	/** A colleague proposes just what was asked. */
	private static boolean asks(ProposalView proposal, ApplicationContent asked) {
		return proposal.granted() && proposal.kind() == asked.kind() && proposal.category() == asked.category()
				&& Objects.equals(proposal.beginOn(), asked.requestedBegin())
				&& Objects.equals(proposal.endOn(), asked.requestedEnd());
	}

	/** The tlv in its last school year for which this application asks a successor. */
	private Optional<Tlv> before(TlvApplication application) {
		UUID caseFile = application.caseFile().value();
		return renewals.findByCaseFileId(caseFile)
			.stream()
			.filter((renewal) -> renewal.isOpen() && !renewal.application().equals(application.id()))
			.flatMap((renewal) -> tlvs.findByCaseFileId(caseFile)
				.stream()
				.filter((tlv) -> tlv.id().equals(renewal.tlv())))
			.findFirst();
	}

	private List<String> firstOfEachAdvice(TlvApplicationId id, Actor actor) {
		Map<UUID, String> first = new LinkedHashMap<>();
		for (Passage passage : reading.passages(id, actor)) {
			if (passage.advice() != null) {
				first.putIfAbsent(passage.advice(), passage.key());
			}
		}
		return List.copyOf(first.values());
	}

}
