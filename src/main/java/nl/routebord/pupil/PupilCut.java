package nl.routebord.pupil;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.routebord.identity.OrganisationId;
import nl.routebord.sharing.DataCategory;

/**
 * Cuts a pupil to what is permitted, category by category; remembers what was shown.
 */
final class PupilCut {

	private final Pupil pupil;

	private final Predicate<DataCategory> permits;

	private final Set<DataCategory> shown = EnumSet.of(DataCategory.ID_BASIS);

	PupilCut(Pupil pupil, Predicate<DataCategory> permits) {
		this.pupil = pupil;
		this.permits = permits;
	}

	/**
	 * @param source the reader's unit holds the data itself: only that unit sees a secret
	 * address (privacy.md B.7)
	 */
	PupilView view(boolean source, LocalDate today, Function<Pupil, String> masked) {
		boolean contact = shows(DataCategory.ID_CONTACT);
		boolean secret = pupil.secretAddress() && !source;
		Optional<String> number = shows(DataCategory.PGN_BSN) ? Optional.of(masked.apply(pupil)) : Optional.empty();
		return new PupilView(pupil.id(), pupil.name(), pupil.birthDate(), number.filter((text) -> !text.isEmpty()),
				(contact && !secret)
						? Optional
							.of(new PupilView.Contact(pupil.address(), pupil.stayMunicipalityCode(), guardians(pupil)))
						: Optional.empty(),
				(contact && secret) ? Optional.of(pupil.address().place()) : Optional.empty(), enrolment(today));
	}

	Set<DataCategory> shown() {
		return shown;
	}

	private Optional<PupilView.Enrolled> enrolment(LocalDate today) {
		return shows(
				DataCategory.ENROL)
						? pupil.enrolment(today)
							.map((enrolment) -> new PupilView.Enrolled(new OrganisationId(enrolment.school()),
									enrolment.schoolType(), enrolment.className(), enrolment.fromOn()))
						: Optional.empty();
	}

	private boolean shows(DataCategory category) {
		boolean permitted = permits.test(category);
		if (permitted) {
			shown.add(category);
		}
		return permitted;
	}

	static List<PupilView.GuardianView> guardians(Pupil pupil) {
		return pupil.guardians().stream().map((guardian) -> {
			PupilView.Address own = new PupilView.Address(guardian.street(), guardian.houseNumber(),
					guardian.postcode(), guardian.place());
			return new PupilView.GuardianView(guardian.name(), guardian.hasAuthority(), guardian.mail(),
					guardian.phone(), own.isEmpty() ? pupil.address() : own);
		}).toList();
	}

}
