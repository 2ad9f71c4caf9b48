package nl.routebord.route;

import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.region.PostcodeArea;
import nl.routebord.region.SchoolType;

/**
 * Where a pupil of a case goes to school and lives, for rules about competence. Holds no
 * name.
 *
 * @param sourceUnit the unit that opened the case
 * @param school the school location of enrolment
 * @param schoolType what the pupil is enrolled for; present when enrolled
 * @param swv the swv of the case (of the school; of the residence when not enrolled)
 * @param postcode the residence
 * @param area what the ministerial annex says of that postcode
 * @param municipality the home municipality
 */
public record CasePlace(UnitId sourceUnit, Optional<OrganisationId> school, Optional<SchoolType> schoolType,
		Optional<OrganisationId> swv, String postcode, Optional<PostcodeArea> area,
		Optional<OrganisationId> municipality) {
}
