package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One question to the policy: may this reader see this record of this case in this phase?
 *
 * @param phase one of the phases that hold, or null when none does
 * @param cell what the matrix says for the reader's role; empty when it is silent
 */
record Asked(Reader reader, CaseFacts facts, RecordFacts record, @Nullable Phase phase, Optional<Cell> cell) {

	/** Told in confidence to a doctor or a youth care worker. */
	private static final Set<DataCategory> SECRET = EnumSet.of(DataCategory.HEALTH, DataCategory.FUNC,
			DataCategory.YC_FACT, DataCategory.YC_CONTENT, DataCategory.FAMILY);

	/** WPO 18a lid 13, WVO 2020 2.47: the closed file of the swv. */
	private static final Set<DataCategory> CLOSED = EnumSet.of(DataCategory.HEALTH, DataCategory.FUNC,
			DataCategory.FAMILY, DataCategory.DIDACT, DataCategory.OPP, DataCategory.ADVICE, DataCategory.TLV_FILE);

	Role role() {
		return reader.role();
	}

	RelationKind relation() {
		return facts.relation(reader.unit());
	}

	boolean isSource() {
		return record.source().equals(reader.unit());
	}

	boolean isDataSubject() {
		return role() == Role.PARENT || role() == Role.PUPIL;
	}

	boolean isFromClosedSwvFile() {
		return record.sourceRole().isSwv() && CLOSED.contains(record.category());
	}

	/** The school where the pupil is enrolled or applied. */
	boolean isPupilsSchool() {
		return role() == Role.SCHOOL_CARE_COORDINATOR || role() == Role.RECEIVING_SCHOOL;
	}

	/** The mode of the cell, stricter by professional secrecy, milder by the swv rule. */
	Mode mode() {
		Mode mode = cell.map((found) -> found.in(phase)).orElse(Mode.NEVER);
		if (isUnderSecrecy() && (mode == Mode.TASK || mode == Mode.GRANT)) {
			return Mode.CONSENT;
		}
		if (isFromClosedSwvFile() && isPupilsSchool() && (mode == Mode.CONSENT || mode == Mode.GRANT)) {
			return Mode.TASK;
		}
		return mode;
	}

	boolean isOfOtherOrganisation() {
		return facts.parties()
			.stream()
			.noneMatch((party) -> party.unit().equals(record.source())
					&& party.organisation().equals(reader.organisation()));
	}

	private boolean isUnderSecrecy() {
		Role source = record.sourceRole();
		return (source == Role.YOUTH_HEALTH || source == Role.YOUTH_CARE) && SECRET.contains(record.category());
	}

}
