package nl.routebord.web.residential;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.residential.LeavingFor;
import nl.routebord.residential.RecordLeaving;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StartPlacement;
import nl.routebord.residential.StayKind;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** What is filled in about a stay. */
record PlacementForm(@Nullable String act, @Nullable Long version, @Nullable String request, @Nullable String kind,
		@Nullable String institution, @Nullable String schoolCode, @Nullable String school, @Nullable String placedOn,
		@Nullable String expectedUntil, @Nullable String regime, @Nullable String lastDay, @Nullable String to,
		@Nullable String enrolledOn, @Nullable String day, @Nullable String reason, @Nullable String swv,
		@Nullable String why) {

	/** What the school does during the stay: the choice is one of three. */
	private static final String OWN = "OWN";

	private static final String ON_TLV = "ON_TLV";

	static PlacementForm empty() {
		return new PlacementForm("", null, UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "", "", "", "",
				"", "");
	}

	StartPlacement start(CaseFileId caseFile) {
		return new StartPlacement(uuid(request), caseFile, word(kind, StayKind.values()), text(institution),
				text(schoolCode), OWN.equals(school), ON_TLV.equals(school), date("placedOn", placedOn),
				date("expectedUntil", expectedUntil), word(regime, ResidentialRegime.values()));
	}

	RecordLeaving leaving() {
		return new RecordLeaving(date("lastDay", lastDay), word(to, LeavingFor.values()),
				date("enrolledOn", enrolledOn));
	}

	LeavingFor destination() {
		LeavingFor chosen = word(to, LeavingFor.values());
		new Faults().addIf(chosen == null, "to", "residential.fault.to").throwIfAny();
		return Objects.requireNonNull(chosen);
	}

	/** A day that must be there. */
	LocalDate required(String field, @Nullable String typed) {
		LocalDate found = date(field, typed);
		new Faults().addIf(found == null, field, "tlv.fault.date").throwIfAny();
		return Objects.requireNonNull(found);
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

	private static <E extends Enum<E>> @Nullable E word(@Nullable String typed, E[] words) {
		return Arrays.stream(words).filter((word) -> word.name().equals(typed)).findFirst().orElse(null);
	}

	/** Empty is no date; a day that does not exist is a fault. */
	private static @Nullable LocalDate date(String field, @Nullable String typed) {
		if (text(typed).isEmpty()) {
			return null;
		}
		Optional<LocalDate> found = DutchDates.parse(text(typed));
		new Faults().addIf(found.isEmpty(), field, "tlv.fault.date").throwIfAny();
		return found.orElseThrow();
	}

	private static UUID uuid(@Nullable String typed) {
		try {
			return UUID.fromString(text(typed));
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID();
		}
	}

}
