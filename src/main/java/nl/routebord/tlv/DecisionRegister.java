package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;

import org.springframework.stereotype.Component;

/** Keeps decisions and the tlv's that follow from them. */
@Component
class DecisionRegister {

	private final TlvDecisions decisions;

	private final Tlvs tlvs;

	private final TlvNumbers numbers;

	DecisionRegister(TlvDecisions decisions, Tlvs tlvs, TlvNumbers numbers) {
		this.decisions = decisions;
		this.tlvs = tlvs;
		this.numbers = numbers;
	}

	/** The decision, and with a grant the tlv under the next number of the swv. */
	TlvDecision decide(TlvApplication application, DecideTlv command, Actor decider, LocalDate today) {
		TlvDecision decision = decisions
			.saveAndFlush(new TlvDecision(application.id(), DecisionRules.outcome(command, application),
					DecisionRules.kind(command, application), command, decider, today));
		if (decision.outcome().isGranted()) {
			String swv = application.forum().orElseThrow().swvCode();
			tlvs.saveAndFlush(new Tlv(numbers.next(swv, today.getYear()), application, decision));
		}
		return decision;
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

	Optional<Tlv> tlv(TlvApplication application) {
		return tlvs.findByApplicationId(application.id().value());
	}

	/** The tlv's number; empty after a refusal. */
	String number(TlvApplication application) {
		return tlv(application).map(Tlv::number).orElse("");
	}

	void issued(TlvDecision decision, UUID letter, LocalDate today) {
		decision.issued(letter, today);
		decisions.saveAndFlush(decision);
	}

}
