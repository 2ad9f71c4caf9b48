package nl.routebord.matrix;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Cell;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.PolicyTrial;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.SharingRules;
import org.jspecify.annotations.Nullable;

/**
 * What changes when one matrix follows another: field by field, and by asking the policy
 * with both about every running case.
 */
final class MatrixDifference {

	private final SharingRules before;

	private final SharingRules after;

	private final PolicyTrial now;

	private final PolicyTrial then;

	MatrixDifference(SharingRules before, SharingRules after) {
		this.before = before;
		this.after = after;
		this.now = PolicyTrial.of(before);
		this.then = PolicyTrial.of(after);
	}

	List<MatrixChange> changes() {
		List<MatrixChange> changes = new ArrayList<>();
		for (Role role : Role.values()) {
			for (DataCategory category : DataCategory.values()) {
				Optional<Cell> old = before.cell(role, category);
				Optional<Cell> fresh = after.cell(role, category);
				if (old.map(Cell::own).orElse(false) != fresh.map(Cell::own).orElse(false)) {
					changes.add(change(role, category, null, own(old), own(fresh)));
				}
				for (Phase phase : Phase.values()) {
					String was = mode(old, phase);
					String willBe = mode(fresh, phase);
					if (!was.equals(willBe)) {
						changes.add(change(role, category, phase, was, willBe));
					}
				}
			}
		}
		return changes;
	}

	private MatrixChange change(Role role, DataCategory category, @Nullable Phase phase, String was, String willBe) {
		Role source = (role == Role.SCHOOL_CARE_COORDINATOR) ? Role.SCHOOL_ABSENCE_OFFICE
				: Role.SCHOOL_CARE_COORDINATOR;
		boolean own = phase == null;
		return new MatrixChange(role, category, phase, was, willBe,
				now.withNothingShared(role, own ? role : source, own, category, phase).access(),
				then.withNothingShared(role, own ? role : source, own, category, phase).access());
	}

	/** Per role and category; what changes in no running case is not listed. */
	List<MatrixEffect> effects(RunningCases cases, LocalDate today, ZonedDateTime at, Runnable counted) {
		Map<Role, Set<DataCategory>> changed = new EnumMap<>(Role.class);
		changes()
			.forEach((change) -> changed.computeIfAbsent(change.role(), (role) -> EnumSet.noneOf(DataCategory.class))
				.add(change.category()));
		Map<Role, Map<DataCategory, int[]>> counts = new EnumMap<>(Role.class);
		cases.each(today, (facts) -> {
			counted.run();
			changed.forEach((role, categories) -> categories.forEach((category) -> {
				int[] moreAndLess = compare(facts, role, category, at);
				int[] sum = counts.computeIfAbsent(role, (key) -> new HashMap<>())
					.computeIfAbsent(category, (key) -> new int[2]);
				sum[0] += moreAndLess[0];
				sum[1] += moreAndLess[1];
			}));
		});
		List<MatrixEffect> effects = new ArrayList<>();
		counts.forEach((role, row) -> row.forEach((category, sum) -> {
			if (sum[0] + sum[1] > 0) {
				effects.add(new MatrixEffect(role, category, sum[0], sum[1]));
			}
		}));
		return effects;
	}

	/**
	 * Whether some unit of that role sees more, and whether some sees less, of anybody's.
	 */
	private int[] compare(CaseFacts facts, Role role, DataCategory category, ZonedDateTime at) {
		int[] found = new int[2];
		for (CaseParty reader : facts.parties()) {
			for (CaseParty source : facts.parties()) {
				if (reader.role() == role
						&& (now.mayBeSource(source.role(), category) || then.mayBeSource(source.role(), category))) {
					RecordFacts record = RecordFacts.of(category, source.unit(), source.role());
					int step = now.decide(reader, facts, record, at)
						.access()
						.compareTo(then.decide(reader, facts, record, at).access());
					found[0] |= (step > 0) ? 1 : 0;
					found[1] |= (step < 0) ? 1 : 0;
				}
			}
		}
		return found;
	}

	private static String own(Optional<Cell> cell) {
		return cell.map(Cell::own).orElse(false) ? "O" : "-";
	}

	private static String mode(Optional<Cell> cell, Phase phase) {
		return cell.map((found) -> found.in(phase).code()).orElse("-");
	}

}
