package nl.routebord.residential;

import java.time.LocalDate;
import java.util.regex.Pattern;

import nl.routebord.kernel.Faults;

/** What a stay needs to begin. */
final class StartRules {

	private static final int LONGEST_NAME = 200;

	/** A stay that is planned later than this is a slip of the pen. */
	private static final int MONTHS_AHEAD = 6;

	/** What would tell a criminal title to who may read the name (domain.md 4.1). */
	private static final Pattern TITLE = Pattern.compile(
			"\\b(jji|kvjj|rjji)\\b|justiti|jeugdinrichting|jeugdgevangenis|detentie|huis van bewaring",
			Pattern.CASE_INSENSITIVE);

	private StartRules() {
	}

	/** Of another kind than those whose name is sealed. */
	private static boolean tellsATitle(StartPlacement command) {
		return command.kind() != null && !command.kind().category().isSealed()
				&& TITLE.matcher(command.institution()).find();
	}

	static Faults check(StartPlacement command, LocalDate today) {
		LocalDate placed = command.placedOn();
		LocalDate until = command.expectedUntil();
		boolean open = command.kind() != null && command.kind().isOpen();
		return new Faults().addIf(command.kind() == null, "kind", "residential.fault.kind")
			.addIf(command.institution().isBlank() || command.institution().length() > LONGEST_NAME, "institution",
					"residential.fault.institution")
			.addIf(tellsATitle(command), "institution", "residential.fault.institution-tells")
			.addIf(!command.ownSchool() && command.schoolCode().isBlank(), "schoolCode", "residential.fault.school")
			.addIf(placed == null || placed.isBefore(today.minusYears(5))
					|| placed.isAfter(today.plusMonths(MONTHS_AHEAD)), "placedOn", "residential.fault.placed")
			.addIf(until == null || (placed != null && until.isBefore(placed)), "expectedUntil",
					"residential.fault.expected")
			.addIf(command.onTlv() && (!open || command.ownSchool()), "onTlv", "residential.fault.on-tlv");
	}

}
