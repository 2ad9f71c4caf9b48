package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The build-up timetable with which a child at home goes to school again.
 *
 * @param steps from which Monday how many hours a week
 * @param realised per Monday how many hours were attended
 * @param evaluateOn when it is looked at
 */
public record BuildUp(NavigableMap<LocalDate, Integer> steps, Map<LocalDate, Integer> realised, LocalDate evaluateOn) {

	/** Weeks in a row with fewer hours than planned that ask for an act. */
	private static final int WEEKS_BEHIND = 2;

	public BuildUp {
		steps = new TreeMap<>(steps);
		realised = Map.copyOf(realised);
	}

	/** Null before the first week. */
	@Nullable Integer planned(LocalDate day) {
		Map.Entry<LocalDate, Integer> step = steps.floorEntry(day);
		return (step != null) ? step.getValue() : null;
	}

	/** Every week up to the evaluation, what was planned and what came of it. */
	public List<Week> weeks() {
		List<Week> weeks = new ArrayList<>();
		for (LocalDate monday = steps.firstKey(); !monday.isAfter(evaluateOn); monday = monday.plusWeeks(1)) {
			Integer hours = planned(monday);
			weeks.add(new Week(monday, (hours != null) ? hours : 0, realised.get(monday)));
		}
		return weeks;
	}

	/** The most hours of any week, for the chart. */
	public int most() {
		return weeks().stream()
			.mapToInt((week) -> Math.max(week.planned(), (week.realised() != null) ? week.realised() : 0))
			.max()
			.orElse(0);
	}

	/** The hours that stand beside the chart, from none to the most. */
	public List<Integer> axis() {
		return Stream.of(0, most() / 2, most()).distinct().toList();
	}

	/**
	 * The two weeks written last, one after the other, both brought less than planned.
	 */
	boolean isBehind() {
		List<Week> written = weeks().stream().filter((week) -> week.realised() != null).toList();
		if (written.size() < WEEKS_BEHIND) {
			return false;
		}
		List<Week> last = written.subList(written.size() - WEEKS_BEHIND, written.size());
		return last.get(0).on().plusWeeks(1).equals(last.get(1).on()) && last.stream().allMatch(Week::less);
	}

	/**
	 * A week of the timetable.
	 *
	 * @param on its Monday
	 * @param realised null as long as nobody wrote it
	 */
	public record Week(LocalDate on, int planned, @Nullable Integer realised) {

		public boolean less() {
			return realised != null && realised < planned;
		}

	}

}
