package nl.routebord.web.convenant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.routebord.identity.Role;
import nl.routebord.matrix.MatrixCell;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.web.Words;

/**
 * A role's part of the matrix in words.
 *
 * @param never the categories it never sees, as a list in words; may be empty
 */
record MatrixRole(Role role, List<Line> lines, String never) {

	/** A category with what holds, sentence by sentence. */
	record Line(DataCategory category, List<String> sentences) {
	}

	static List<MatrixRole> of(List<MatrixCell> cells, Words words) {
		Map<Role, List<MatrixCell>> byRole = cells.stream()
			.collect(Collectors.groupingBy(MatrixCell::role, LinkedHashMap::new, Collectors.toList()));
		return byRole.entrySet().stream().map((row) -> of(row.getKey(), row.getValue(), words)).toList();
	}

	private static MatrixRole of(Role role, List<MatrixCell> cells, Words words) {
		List<Line> lines = new ArrayList<>();
		List<String> never = new ArrayList<>();
		for (MatrixCell cell : cells) {
			if (!cell.own() && cell.modes().isEmpty()) {
				never.add(words.say("route.category." + cell.category()));
			}
			else {
				lines.add(new Line(cell.category(), sentences(cell, words)));
			}
		}
		return new MatrixRole(role, lines, String.join(", ", never));
	}

	private static List<String> sentences(MatrixCell cell, Words words) {
		List<String> sentences = new ArrayList<>();
		if (cell.own()) {
			sentences.add(words.say("convenant.matrix.own"));
		}
		Map<String, List<String>> phases = new LinkedHashMap<>();
		for (Phase phase : Phase.values()) {
			String mode = cell.modes().get(phase);
			if (mode != null) {
				phases.computeIfAbsent(mode, (key) -> new ArrayList<>()).add(phase(phase, words));
			}
		}
		phases.forEach((mode, names) -> sentences.add(words.say("convenant.matrix.sentence",
				words.say("convenant.matrix.mode." + mode), String.join(", ", names))));
		return sentences;
	}

	static String phase(Phase phase, Words words) {
		return words.say((phase == Phase.P0) ? "convenant.matrix.phase.P0" : "route.phase." + phase);
	}

}
