package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;

import nl.routebord.terms.Suspension;

import org.jspecify.annotations.Nullable;

/**
 * One invitation to repair what is wrong with an objection (Awb 6:6), in which the clock
 * stands still (7:10 lid 2).
 *
 * @param endedOn when it was repaired; null when it was not
 * @param defects joined by a space
 */
@Embeddable
record Repair(LocalDate invitedOn, LocalDate lastDay, @Nullable LocalDate endedOn, String defects) {

	static Repair of(Collection<Defect> defects, LocalDate today, LocalDate lastDay) {
		return new Repair(today, lastDay, null,
				defects.stream().sorted().map(Defect::name).collect(Collectors.joining(" ")));
	}

	Repair done(LocalDate day) {
		return new Repair(invitedOn, lastDay, day, defects);
	}

	Set<Defect> asked() {
		return Arrays.stream(defects.split(" "))
			.map(Defect::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Defect.class)));
	}

	Suspension asTerm() {
		return new Suspension(Suspension.Ground.SUPPLEMENT, Suspension.Party.APPLICANT, invitedOn, endedOn, lastDay);
	}

}
