package nl.routebord.pupil;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.region.SchoolType;
import org.jspecify.annotations.Nullable;

/** A pupil at a school location, from a date until a date (null: still there). */
@Embeddable
record Enrolment(@Column(name = "school_id") UUID school, @Enumerated(EnumType.STRING) SchoolType schoolType,
		String className, LocalDate fromOn, @Nullable LocalDate untilOn) {
}
