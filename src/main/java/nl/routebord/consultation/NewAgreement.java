package nl.routebord.consultation;

import java.time.LocalDate;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed.
 *
 * @param owner the unit that does it
 * @param person who of that unit; null: anyone of the unit
 */
public record NewAgreement(String what, @Nullable UnitId owner, @Nullable UserId person, @Nullable LocalDate dueOn) {

}
