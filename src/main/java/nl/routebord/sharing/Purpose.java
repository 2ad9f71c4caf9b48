package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.routebord.identity.Role;

/**
 * The purposes of privacy.md A.2. The register of processing holds the ground of each
 * party for each purpose, so that a log line needs the purpose only.
 */
public enum Purpose {

	/** absence: supervision */
	D1,
	/** support need */
	D2,
	/** the tlv */
	D3,
	/** youth care */
	D4,
	/** residential placement */
	D5,
	/** medical advice on absence */
	D6,
	/** accountability: aggregates */
	D7,
	/** rights of the data subject */
	D8,
	/** safety: only behind broken glass, never by a grant */
	D9;

	/**
	 * The purposes for which this role reads in these phases: those of the phases (B.2)
	 * as far as the role has them; the phases' own where it has none of them, as
	 * leerplicht in a consultation of others. P7 beside what runs is for the swv alone,
	 * which keeps a file of it.
	 */
	public static Set<Purpose> of(Role role, Set<Phase> phases) {
		Set<Purpose> running = of(phases, (phase) -> phase != Phase.P7);
		Set<Purpose> narrowed = EnumSet.copyOf(of(role));
		narrowed.retainAll(running);
		if (!narrowed.isEmpty()) {
			return narrowed;
		}
		return (role.isSwv() && phases.contains(Phase.P7) || running.isEmpty()) ? of(phases, Phase.P7::equals)
				: running;
	}

	private static Set<Purpose> of(Set<Phase> phases, Predicate<Phase> which) {
		return phases.stream()
			.filter(which)
			.flatMap((phase) -> of(phase).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Purpose.class)));
	}

	private static Set<Purpose> of(Phase phase) {
		return switch (phase) {
			case P0 -> EnumSet.of(D2);
			case P1 -> EnumSet.of(D1, D6);
			case P2 -> EnumSet.of(D2, D4, D6);
			case P3 -> EnumSet.of(D1, D2, D4, D6);
			case P4 -> EnumSet.of(D3);
			case P5 -> EnumSet.of(D5, D1, D4);
			case P6 -> EnumSet.of(D2, D3, D5);
			case P7 -> EnumSet.of(D7, D8);
		};
	}

	private static Set<Purpose> of(Role role) {
		return switch (role) {
			case SCHOOL_MENTOR, SCHOOL_ABSENCE_OFFICE, SCHOOL_CARE_COORDINATOR, RECEIVING_SCHOOL ->
				EnumSet.of(D1, D2, D3, D5);
			case SWV_SECRETARIAT, SWV_CONSULTANT, SWV_EXPERT, SWV_DECIDER -> EnumSet.of(D2, D3, D5);
			case ATTENDANCE_OFFICER -> EnumSet.of(D1);
			case FAMILY_WORKER, YOUTH_CARE -> EnumSet.of(D4);
			case YOUTH_HEALTH -> EnumSet.of(D6);
			case DATA_PROTECTION_OFFICER -> EnumSet.of(D8);
			case REPORTER -> EnumSet.of(D7);
			case PARENT, PUPIL, FUNCTIONAL_ADMIN, TECHNICAL_ADMIN, SYSTEM -> EnumSet.noneOf(Purpose.class);
		};
	}

}
