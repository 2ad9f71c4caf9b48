package nl.routebord.residential;

import java.time.LocalDate;

import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A stay began, was extended, ended or was cancelled. Published in the transaction of the
 * act; holds nothing of the pupil.
 *
 * @param perPupil whether it is paid per pupil (R-RES-02)
 * @param swv code of the swv of origin; none while it is unknown
 */
public record PlacementTurned(CaseFileId caseFile, PlacementId placement, StayStatus status, boolean perPupil,
		boolean ownSchool, boolean onTlv, ResidentialRegime regime, @Nullable String swv, LocalDate placedOn,
		@Nullable LocalDate lastDay) {
}
