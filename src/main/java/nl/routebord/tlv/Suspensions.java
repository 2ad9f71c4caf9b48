package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.terms.RepairTerm;
import nl.routebord.terms.Suspension;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/**
 * The stretches in which the clock of an application stands still, in the order in which
 * they were set (R-AWB-04, R-AWB-06).
 */
@Embeddable
class Suspensions {

	/** The school is given eight weeks at most to supplement (Awb 4:5, own choice). */
	private static final int WEEKS_TO_SUPPLEMENT = 8;

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_suspension", joinColumns = @JoinColumn(name = "application_id"))
	@OrderColumn(name = "position")
	private List<ApplicationSuspension> all = new ArrayList<>();

	void invite(String asked, LocalDate lastDay, LocalDate today) {
		ContentRules.limit(new Faults(), "asked", asked, ContentRules.LONGEST_TEXT)
			.addIf(asked.isBlank(), "asked", "tlv.fault.asked")
			.addIf(!lastDay.isAfter(today), "lastDay", "tlv.fault.last-day-past")
			.addIf(lastDay.isAfter(today.plusWeeks(WEEKS_TO_SUPPLEMENT)), "lastDay", "tlv.fault.last-day-far")
			.throwIfAny();
		all.add(new ApplicationSuspension(today, lastDay, asked));
	}

	ApplicationSuspension add(SuspendTerm command) {
		ApplicationSuspension asked = new ApplicationSuspension(Objects.requireNonNull(command.ground()),
				command.party(), Objects.requireNonNull(command.from()), Objects.requireNonNull(command.until()),
				command.reason());
		all.add(asked);
		return asked;
	}

	void drop(ApplicationSuspension one) {
		all.remove(one);
	}

	void supplemented(LocalDate today) {
		invitation().complete(today);
	}

	/** Not supplemented: the clock ran from the last day. */
	void passed() {
		ApplicationSuspension open = invitation();
		open.complete(open.lastDay());
	}

	/** The clock runs again before the last day that was set. */
	void resume(LocalDate today) {
		List<ApplicationSuspension> held = all.stream().filter((one) -> one.holdsOn(today)).toList();
		if (held.isEmpty()) {
			throw new Conflict("step.not-available");
		}
		held.forEach((one) -> one.complete(today));
	}

	/** R-AWB-05: the term to supplement passed unused. */
	boolean isSupplementLate(LocalDate today) {
		return today.isAfter(invitation().lastDay());
	}

	/** R-AWB-05: the last day to notify that it is not processed. */
	LocalDate notProcessBy(WorkingDays calendar) {
		ApplicationSuspension open = invitation();
		return new RepairTerm(open.invited(), open.lastDay()).notifyNotProcessedBy(calendar).end();
	}

	/** The school is invited to supplement exactly this. */
	boolean isInvited(String asked, LocalDate lastDay) {
		return openInvitation().filter((one) -> one.lastDay().equals(lastDay) && one.asked().equals(asked)).isPresent();
	}

	boolean isHeldOn(LocalDate day) {
		return all.stream().anyMatch((one) -> one.holdsOn(day));
	}

	@Nullable LocalDate supplementDueOn() {
		return openInvitation().map(ApplicationSuspension::lastDay).orElse(null);
	}

	Optional<LocalDate> lastSupplementedOn() {
		return all.stream()
			.filter(ApplicationSuspension::isInvitation)
			.map(ApplicationSuspension::completed)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder());
	}

	/** Open or not. */
	Optional<ApplicationSuspension> lastInvitation() {
		return all.stream().filter(ApplicationSuspension::isInvitation).reduce((one, next) -> next);
	}

	int count() {
		return all.size();
	}

	List<Suspension> asTerms() {
		return all.stream().map(ApplicationSuspension::asTerm).toList();
	}

	List<ApplicationSuspension> all() {
		return List.copyOf(all);
	}

	private ApplicationSuspension invitation() {
		return openInvitation().orElseThrow();
	}

	/** What the school is still to supplement. */
	Optional<ApplicationSuspension> openInvitation() {
		return all.stream().filter((one) -> one.isInvitation() && one.isOpen()).findFirst();
	}

}
