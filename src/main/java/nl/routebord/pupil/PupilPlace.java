package nl.routebord.pupil;

import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import nl.routebord.region.PostcodeArea;
import nl.routebord.region.SchoolType;

/** Where a pupil lives and goes to school; holds no name, for rules only. */
public record PupilPlace(String postcode, Optional<PostcodeArea> area, String municipalityCode,
		Optional<OrganisationId> school, Optional<SchoolType> schoolType, int age) {
}
