package nl.routebord.residential;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil goes to an institution.
 *
 * @param request id of the form; sent twice it is one stay
 * @param institution its name
 * @param schoolCode BRIN and location of its school; empty where the own school goes on
 * (R-RES-09)
 * @param onTlv R-RES-07: the school of an open institution enrols the pupil on its tlv
 * @param regime null: the one that the swv of origin has set
 */
public record StartPlacement(UUID request, CaseFileId caseFile, @Nullable StayKind kind, String institution,
		String schoolCode, boolean ownSchool, boolean onTlv, @Nullable LocalDate placedOn,
		@Nullable LocalDate expectedUntil, @Nullable ResidentialRegime regime) {
}
