package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whose pupil somebody was when a stay began (R-RES-03, R-RES-11; domain.md 4.4): fixed
 * at the start of the stay, never computed anew.
 *
 * @param before what the pupil was enrolled in, in any order
 * @param residence code of the swv of residence; none abroad
 */
public record OriginSwv(List<Enrolment> before, @Nullable String residence) {

	private static final Comparator<Enrolment> LAST = Comparator
		.comparing((Enrolment one) -> (one.until() != null) ? one.until() : LocalDate.MAX)
		.thenComparing(Enrolment::from);

	public OriginSwv {
		before = List.copyOf(before);
	}

	/**
	 * R-RES-03, a stay that begins on this day: the swv of the school where the pupil was
	 * enrolled the day before, else that of residence. A stay that follows another with
	 * no school in between is looked through (R-RES-11).
	 */
	public Optional<String> at(LocalDate placed) {
		return Optional.ofNullable(foundAt(placed).swv());
	}

	/** The same with its proof. */
	Found foundAt(LocalDate placed) {
		LocalDate begin = placed;
		while (true) {
			LocalDate start = begin;
			boolean through = !start.equals(placed);
			Optional<String> school = schoolOn(start.minusDays(1));
			if (school.isPresent()) {
				return new Found(school.get(), OriginBasis.ENROLMENT, through, start.minusDays(1));
			}
			Optional<Enrolment> last = this.before.stream().filter((one) -> one.from().isBefore(start)).max(LAST);
			if (last.filter(Enrolment::residential).isEmpty()) {
				OriginBasis basis = (this.residence != null) ? OriginBasis.RESIDENCE : OriginBasis.UNKNOWN;
				return new Found(this.residence, basis, through, start.minusDays(1));
			}
			begin = last.get().from();
		}
	}

	/** Of two schools at once, the one that came last. */
	private Optional<String> schoolOn(LocalDate day) {
		return this.before.stream()
			.filter((one) -> !one.residential() && one.covers(day))
			.max(Comparator.comparing(Enrolment::from))
			.map(Enrolment::swv);
	}

	/**
	 * What was found, and how.
	 *
	 * @param day the day that was looked at
	 */
	record Found(@Nullable String swv, OriginBasis basis, boolean lookedThrough, LocalDate day) {
	}

}
