package nl.routebord.leerplicht;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.CaseSharing;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;

import org.springframework.stereotype.Component;

/**
 * What the policy needs to know of a file of leerplicht: nobody takes part but the unit
 * that keeps it (R-LPA-01).
 */
@Component
class FileCircle {

	private final Directory directory;

	FileCircle(Directory directory) {
		this.directory = directory;
	}

	CaseFacts facts(DutyPupil pupil) {
		return facts(pupil.id(), pupil.unit());
	}

	/** Of a file that is yet to be made. */
	CaseFacts facts(UUID id, Actor actor) {
		return facts(id, actor.unit());
	}

	/** With the ticket of an officer of the same municipality. */
	CaseFacts facts(DutyPupil pupil, Actor officer, Instant until) {
		CaseFacts own = facts(pupil);
		List<CaseParty> parties = List.of(own.parties().get(0),
				new CaseParty(officer.unit(), officer.role(), officer.organisation(), RelationKind.PARTNER));
		return new CaseFacts(own.caseFile(), own.source(), own.phases(), parties, own.subject(),
				CaseSharing.inquiry(officer.organisation(), until));
	}

	private CaseFacts facts(UUID id, UnitId keeper) {
		UnitView unit = directory.unit(keeper).orElseThrow();
		return new CaseFacts(id, keeper, Set.of(Phase.P1),
				List.of(new CaseParty(keeper, unit.role(), unit.organisation(), RelationKind.OWN)));
	}

}
