package nl.routebord.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings together what the rules of a grant ask about. */
@Component
class GrantProposals {

	private final ShareGrants grants;

	private final Openings openings;

	private final ObjectProvider<ConsultationTypes> types;

	private final Accessions accessions;

	private final Clock clock;

	GrantProposals(ShareGrants grants, Openings openings, ObjectProvider<ConsultationTypes> types,
			Accessions accessions, Clock clock) {
		this.grants = grants;
		this.openings = openings;
		this.types = types;
		this.accessions = accessions;
		this.clock = clock;
	}

	GrantProposal of(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor actor) {
		LocalDate today = LocalDate.now(clock);
		Optional<CaseParty> recipient = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(command.recipient()))
			.findFirst();
		boolean acceded = recipient.map((party) -> accessions.inForce(party.organisation(), today)).orElse(true)
				&& accessions.inForce(actor.organisation(), today);
		// a casusoverleg type bounds what is said in that overleg, not the tlv or what
		// follows
		boolean inOverleg = command.phases().contains(Phase.P2) || command.phases().contains(Phase.P3);
		boolean permitted = recipient.isEmpty() || !inOverleg
				|| types.stream()
					.allMatch((type) -> command.categories()
						.stream()
						.allMatch((category) -> type.permits(facts.caseFile(), recipient.get().role(), category)));
		List<String> earlier = grants.findByCaseFileIdOrderByCreatedAtDesc(facts.caseFile())
			.stream()
			.filter((grant) -> grant.source().equals(actor.unit()))
			.flatMap((grant) -> grant.answers().stream())
			.toList();
		return new GrantProposal(command, named, facts, actor, openings, acceded, permitted, earlier,
				ZonedDateTime.now(clock));
	}

}
