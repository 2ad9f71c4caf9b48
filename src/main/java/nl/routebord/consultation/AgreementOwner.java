package nl.routebord.consultation;

import java.util.List;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.UnitView;

/** A unit that can own an agreement, with its people. */
public record AgreementOwner(UnitView unit, List<PersonView> people) {

}
