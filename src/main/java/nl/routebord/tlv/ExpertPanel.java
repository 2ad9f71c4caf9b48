package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

import nl.routebord.expert.ExpertCombination;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;

/**
 * The two experts whose advice the law asks for (IB-WVO art. 15a), and what each advised.
 */
@Embeddable
class ExpertPanel {

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "application_id", nullable = false, updatable = false)
	private List<ExpertAdvice> advices = new ArrayList<>();

	/** Adds what is wrong with these experts together, at the field "experts". */
	static Faults check(List<TlvExpert> experts, Faults faults) {
		var combination = new ExpertCombination(experts.stream().map(TlvExpert::inProfession).toList());
		return faults.addIf(!combination.isComplete(), "experts",
				"tlv.fault.experts." + combination.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	void ask(List<TlvExpert> experts, LocalDate due) {
		experts.forEach((expert) -> advices.add(new ExpertAdvice(expert, due)));
	}

	ExpertAdvice sign(GiveAdvice advice, Actor expert, LocalDate today) {
		ExpertAdvice own = of(expert.user()).orElseThrow(() -> new NotAllowed("tlv.advice.not-asked"));
		own.sign(advice, today);
		return own;
	}

	boolean isAsked() {
		return !advices.isEmpty();
	}

	boolean hasAllSigned() {
		return advices.stream().allMatch(ExpertAdvice::isSigned);
	}

	Optional<ExpertAdvice> of(UserId user) {
		return advices.stream().filter((advice) -> advice.isOf(user)).findFirst();
	}

	List<ExpertAdvice> advices() {
		return List.copyOf(advices);
	}

}
