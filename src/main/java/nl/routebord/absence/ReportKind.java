package nl.routebord.absence;

import java.util.EnumSet;
import java.util.Set;

/**
 * The presumed kind of absence in a report (domain.md 1.2). {@code ABSOLUTE} no school
 * reports: the municipality finds it itself.
 */
public enum ReportKind {

	REL_16_IN_4, LRV, LUXURY, EIGHTEEN_PLUS, OTHER, ABSOLUTE;

	/** What a person at school can choose; the others follow from what was registered. */
	public static final Set<ReportKind> CHOSEN = EnumSet.of(OTHER, LUXURY);

}
