package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
	static Faults check(List<ExpertCombination.Expert> experts, Faults faults) {
		var combination = new ExpertCombination(experts);
		return faults.addIf(!combination.isComplete(), "experts",
				"tlv.fault.experts." + combination.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/**
	 * @param invites whether they first say that they will
	 */
	void ask(List<TlvExpert> experts, boolean invites, LocalDate due, LocalDate today) {
		experts.forEach((expert) -> advices.add(new ExpertAdvice(expert, due,
				invites ? ExpertInvitation.sent(today) : ExpertInvitation.needless(today))));
	}

	/** As many others as declined, none of them asked before but who had no time. */
	void askOthers(List<TlvExpert> others, LocalDate due, LocalDate today) {
		List<ExpertAdvice> declined = declined();
		List<ExpertCombination.Expert> together = Stream
			.concat(advices().stream().map(ExpertAdvice::inProfession), others.stream().map(TlvExpert::inProfession))
			.toList();
		Faults faults = new Faults()
			.addIf(others.stream().anyMatch((one) -> !canBeAsked(one.user())), "experts", "expert.fault.asked-before")
			.addIf(others.size() != declined.size(), "experts", "expert.fault.as-many", declined.size());
		(faults.any() ? faults : check(together, faults)).throwIfAny();
		declined.forEach((advice) -> advice.invitation().replaced(today));
		ask(others.stream().filter((one) -> asked(one.user()).isEmpty()).toList(), true, due, today);
		others.forEach((one) -> asked(one.user()).filter((before) -> before.invitation().isDeclined())
			.ifPresent((before) -> before.askAgain(due, today)));
	}

	ExpertAdvice sign(GiveAdvice advice, Actor expert, LocalDate today) {
		ExpertAdvice own = of(expert.user()).filter((one) -> one.invitation().isAccepted())
			.orElseThrow(() -> new NotAllowed("tlv.advice.not-asked"));
		own.sign(advice, today);
		return own;
	}

	boolean isAdviceOpen(UserId expert) {
		return of(expert).filter((advice) -> advice.invitation().isAccepted() && !advice.isSigned()).isPresent();
	}

	boolean isAsked() {
		return !advices.isEmpty();
	}

	boolean hasAllSigned() {
		return declined().isEmpty() && advices().stream().allMatch(ExpertAdvice::isSigned);
	}

	Optional<ExpertAdvice> of(UserId user) {
		return advices().stream().filter((advice) -> advice.isOf(user)).findFirst();
	}

	/** Not asked yet, or declined for something that passes. */
	boolean canBeAsked(UserId user) {
		return asked(user).map((advice) -> advice.invitation().passes()).orElse(true);
	}

	/** Also who declined. */
	Optional<ExpertAdvice> asked(UserId user) {
		return advices.stream().filter((advice) -> advice.isOf(user)).findFirst();
	}

	/** Exactly these were asked, and nobody in the place of another. */
	boolean isAskedOf(Set<UserId> experts) {
		return advices.size() == experts.size()
				&& advices.stream().allMatch((advice) -> experts.contains(advice.expert()));
	}

	/** These were asked on this day, in the place of who declined. */
	boolean isAskedOf(Set<UserId> others, LocalDate today) {
		return !others.isEmpty() && declined().isEmpty() && others.stream()
			.allMatch((one) -> of(one).filter((advice) -> today.equals(advice.invitation().invitedOn())).isPresent());
	}

	/** Of those who advise or may still say that they will. */
	List<ExpertAdvice> advices() {
		return advices.stream().filter((advice) -> !advice.invitation().isDeclined()).toList();
	}

	/** Of those in whose place nobody is asked yet. */
	List<ExpertAdvice> declined() {
		return advices.stream().filter((advice) -> advice.invitation().awaitsAnother()).toList();
	}

	/** The day on which an expert was asked last. */
	Optional<LocalDate> askedOn() {
		return advices.stream()
			.map((advice) -> advice.invitation().invitedOn())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
	}

}
