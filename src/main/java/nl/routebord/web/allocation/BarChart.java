package nl.routebord.web.allocation;

import java.util.ArrayList;
import java.util.List;

import nl.routebord.allocation.Figures;
import nl.routebord.tlv.FundingCategory;

/**
 * Bars on top of each other, as the server draws them: one bar for each count date, one
 * part for each category. In units of the drawing, of 620 by 250.
 *
 * @param bars from left to right
 * @param lines at which height a line with its number stands
 */
record BarChart(List<Bar> bars, List<Line> lines) {

	private static final double BOTTOM = 220;

	private static final double HEIGHT = 182;

	private static final double LEFT = 46;

	private static final double WIDTH = 574;

	private static final int STEPS = 4;

	private static final double BAR = 0.56;

	static BarChart of(List<Figures> counts) {
		int highest = counts.stream().mapToInt((one) -> one.total().inUse()).max().orElse(0);
		int step = step(highest);
		double unit = HEIGHT / (step * STEPS);
		List<Line> lines = new ArrayList<>();
		for (int nr = 0; nr <= STEPS; nr++) {
			lines.add(new Line(BOTTOM - nr * step * unit, nr * step));
		}
		List<Bar> bars = new ArrayList<>();
		double place = WIDTH / Math.max(1, counts.size());
		for (int nr = 0; nr < counts.size(); nr++) {
			bars.add(bar(counts.get(nr), LEFT + nr * place + place * (1 - BAR) / 2, place * BAR, unit));
		}
		return new BarChart(bars, lines);
	}

	private static Bar bar(Figures figures, double left, double width, double unit) {
		List<Part> parts = new ArrayList<>();
		double top = BOTTOM;
		for (FundingCategory category : FundingCategory.values()) {
			double height = figures.of(category).inUse() * unit;
			top -= height;
			parts.add(new Part(category.ordinal() + 1, top, height));
		}
		return new Bar(left, width, left + width / 2, top - 7, figures.total().inUse(), figures.day().getYear(), parts);
	}

	/** A round number of which four make at least the highest. */
	private static int step(int highest) {
		int step = 1;
		while (step * STEPS < highest) {
			step = (Integer.toString(step).charAt(0) == '1') ? step * 2
					: (Integer.toString(step).charAt(0) == '2') ? step * 5 / 2 : step * 2;
		}
		return step;
	}

	/** One count date. */
	record Bar(double left, double width, double middle, double above, int total, int year, List<Part> parts) {
	}

	/** One category of it. */
	record Part(int series, double top, double height) {
	}

	/** A line across, with its number. */
	record Line(double y, int number) {
	}

}
