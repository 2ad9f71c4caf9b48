package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.routebord.identity.UserId;

import org.springframework.stereotype.Component;

/**
 * Advices that an expert may give once more: on the same pupil and the same kind, and not
 * too old.
 */
@Component
class EarlierAdvices {

	private final TlvFiles files;

	EarlierAdvices(TlvFiles files) {
		this.files = files;
	}

	/** The newest of this expert. */
	Optional<ExpertAdvice> of(TlvApplication application, UserId expert) {
		return find(files.of(files.facts(application)), application, expert, files.terms(application).reuseMonths(),
				files.today());
	}

	/**
	 * @param all of the pupil
	 * @param months how old it may be; 0: never
	 */
	static Optional<ExpertAdvice> find(List<TlvApplication> all, TlvApplication now, UserId expert, int months,
			LocalDate today) {
		return all.stream()
			.filter((earlier) -> !earlier.id().equals(now.id()) && earlier.content().kind() == now.content().kind())
			.flatMap((earlier) -> earlier.panel().of(expert).stream())
			.filter((advice) -> advice.isSigned() && months > 0
					&& !advice.firstSigned().plusMonths(months).isBefore(today))
			.max(Comparator.comparing(ExpertAdvice::firstSigned));
	}

}
