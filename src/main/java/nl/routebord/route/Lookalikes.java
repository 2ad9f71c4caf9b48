package nl.routebord.route;

import java.util.List;
import java.util.Optional;

/**
 * Cases that may be of the same pupil.
 *
 * @param openNumber the open case of the pupil with this number in the actor's own unit:
 * a second one is refused
 * @param similar cases of a pupil with the same name and birth date that the actor may
 * see: a second one needs a confirmation
 */
public record Lookalikes(Optional<String> openNumber, List<CaseRow> similar) {
}
