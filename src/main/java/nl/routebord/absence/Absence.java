package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a school registered of one part of a day.
 *
 * @param minutes how long was missed of it
 */
public record Absence(LocalDate on, DayPart part, int minutes, AbsenceReason reason) {

	boolean isUnauthorised() {
		return !this.reason.isAuthorised();
	}

	/**
	 * What was missed: nothing twice. Of a day that was registered by lesson as well as
	 * whole the lessons count (R-VZ-07), and who was there missed nothing.
	 */
	static List<Absence> missed(Collection<Absence> registered) {
		Map<LocalDate, List<Absence>> days = registered.stream()
			.collect(Collectors.groupingBy(Absence::on, TreeMap::new, Collectors.toList()));
		List<Absence> missed = new ArrayList<>();
		days.values().forEach((day) -> {
			List<Absence> absent = day.stream().filter((one) -> one.reason().isAbsence()).toList();
			int finest = absent.stream().mapToInt((one) -> one.part().coarseness()).min().orElse(0);
			absent.stream().filter((one) -> one.part().coarseness() == finest).forEach(missed::add);
		});
		return missed;
	}

}
