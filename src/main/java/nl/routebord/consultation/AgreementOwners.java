package nl.routebord.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import org.springframework.stereotype.Component;

/** The units of a case that can do what is agreed: those that could say it is done. */
@Component
class AgreementOwners {

	private final Directory directory;

	private final CaseAccess access;

	AgreementOwners(Directory directory, CaseAccess access) {
		this.directory = directory;
		this.access = access;
	}

	List<AgreementOwner> of(CaseFacts facts, Actor director) {
		return whoCan(Action.COMPLETE_AGREEMENT, facts, director);
	}

	/** Units that could do this in the case now, each with its people. */
	List<AgreementOwner> whoCan(Action action, CaseFacts facts, Actor asker) {
		List<UnitId> units = facts.parties()
			.stream()
			.filter((party) -> can(party, action, facts, asker))
			.map(CaseParty::unit)
			.toList();
		Map<UnitId, UnitView> views = directory.units(units);
		return units.stream()
			.filter(views::containsKey)
			.map((unit) -> new AgreementOwner(views.get(unit), directory.people(unit)))
			.toList();
	}

	static Map<UnitId, Set<UserId>> people(List<AgreementOwner> owners) {
		return owners.stream()
			.collect(Collectors.toMap((owner) -> owner.unit().id(),
					(owner) -> owner.people().stream().map(PersonView::id).collect(Collectors.toSet())));
	}

	private boolean can(CaseParty party, Action action, CaseFacts facts, Actor asker) {
		Actor anybodyThere = Actor.person(asker.user(), party.unit(), party.organisation(), party.role());
		return access.actions(anybodyThere, facts).contains(action);
	}

}
