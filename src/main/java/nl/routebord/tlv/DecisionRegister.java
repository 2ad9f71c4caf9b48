package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps decisions and the tlv's that follow from them. */
@Component
class DecisionRegister {

	private final TlvDecisions decisions;

	private final Tlvs tlvs;

	private final TlvNumbers numbers;

	private final Revisions revisions;

	DecisionRegister(TlvDecisions decisions, Tlvs tlvs, TlvNumbers numbers, Revisions revisions) {
		this.revisions = revisions;
		this.decisions = decisions;
		this.tlvs = tlvs;
		this.numbers = numbers;
	}

	/** The decision, and with a grant the tlv under the next number of the swv. */
	TlvDecision decide(TlvApplication application, DecisionOutcome outcome, TlvProposal proposal, Actor decider,
			LocalDate today) {
		TlvDecision decision = decisions
			.saveAndFlush(new TlvDecision(application.id(), outcome, proposal, decider, today));
		if (decision.outcome().hasTlv()) {
			revisions.replaced(application, grant(application, GrantedTlv.by(decision), today), decider);
		}
		return decision;
	}

	/** A tlv under the next number of the swv. */
	Tlv grant(TlvApplication application, GrantedTlv granted, LocalDate today) {
		String swv = application.forum().orElseThrow().swvCode();
		return tlvs.saveAndFlush(new Tlv(numbers.next(swv, today.getYear()), application, granted, today));
	}

	/** What this one was to replace, and still holds, goes on. */
	void goesOnInstead(TlvApplication application, Tlv revoked) {
		Stream.concat(tlvs(application), revisions.revised(application).stream())
			.filter((before) -> before.replacedFrom().filter(revoked.period().begin()::equals).isPresent())
			.forEach((before) -> {
				before.goesOn();
				tlvs.saveAndFlush(before);
			});
	}

	void save(Tlv tlv) {
		tlvs.saveAndFlush(tlv);
	}

	TlvDecision decision(TlvApplication application) {
		return find(application).orElseThrow(() -> new Conflict("step.not-available"));
	}

	Optional<TlvDecision> find(TlvApplication application) {
		return decisions.findByApplicationId(application.id().value());
	}

	/** Those that have been issued, of several applications at once. */
	Map<TlvApplicationId, TlvDecision> issued(List<TlvApplication> applications) {
		if (applications.isEmpty()) {
			return Map.of();
		}
		return decisions.findByApplicationIdIn(applications.stream().map((one) -> one.id().value()).toList())
			.stream()
			.filter(TlvDecision::isIssued)
			.collect(Collectors.toMap(TlvDecision::application, Function.identity()));
	}

	/** What follows another holds, or is to hold, in its place. */
	Optional<Tlv> tlv(TlvApplication application) {
		return Tlv.newest(tlvs(application).toList());
	}

	/** The number that the decision gave; empty after a refusal. */
	String number(TlvApplication application) {
		return find(application).filter((decision) -> decision.outcome().hasTlv())
			.flatMap((decision) -> tlvs(application).findFirst())
			.map(Tlv::number)
			.orElse("");
	}

	Optional<Tlv> numbered(TlvApplication application, @Nullable String number) {
		return tlvs(application).filter((tlv) -> tlv.number().equals(number)).findFirst();
	}

	/** What there is after an objection, in the place of what was decided. */
	Optional<HeldTlv> held(TlvApplication application) {
		String decided = number(application);
		return tlv(application).filter((tlv) -> !tlv.number().equals(decided) || tlv.status() == TlvStatus.REVOKED)
			.map(HeldTlv::of);
	}

	private Stream<Tlv> tlvs(TlvApplication application) {
		return tlvs.findByApplicationIdOrderByNumber(application.id().value()).stream();
	}

	void issued(TlvDecision decision, UUID letter, LocalDate today) {
		decision.issued(letter, today);
		decisions.saveAndFlush(decision);
	}

}
