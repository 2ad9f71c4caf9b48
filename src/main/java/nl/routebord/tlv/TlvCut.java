package nl.routebord.tlv;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Redaction;
import org.springframework.stereotype.Component;

/**
 * What readers with a cut-down form know of a tlv (privacy.md B.7): leerplicht how it
 * stands, the mentor whether it was granted. No number and no page of its own.
 */
@Component
class TlvCut {

	private final TlvWall wall;

	private final DecisionRegister register;

	private final CaseAccess access;

	TlvCut(TlvWall wall, DecisionRegister register, CaseAccess access) {
		this.wall = wall;
		this.register = register;
		this.access = access;
	}

	List<CutRecord> of(List<TlvApplication> all, CaseFacts facts, Actor actor, Collection<DataCategory> shown) {
		Redaction form = access.redaction(actor, DataCategory.TLV_DECISION);
		if (form == Redaction.NOTHING || !access.sees(actor, facts)) {
			return List.of();
		}
		List<TlvApplication> known = all.stream()
			.filter((application) -> application.status() != ApplicationStatus.DRAFT)
			.filter((application) -> access.decide(actor, facts, wall.standing(application, facts))
				.access() == Access.REDACT)
			.toList();
		Map<TlvApplicationId, TlvDecision> issued = register.issued(known);
		List<CutRecord> cut = known.stream()
			.map((application) -> cut(application, Optional.ofNullable(issued.get(application.id())), form))
			.filter((record) -> !record.fields().isEmpty())
			.toList();
		if (!cut.isEmpty()) {
			shown.add(DataCategory.TLV_DECISION);
		}
		return cut;
	}

	/** All that there is to say; the form keeps what it lists. */
	private static CutRecord cut(TlvApplication application, Optional<TlvDecision> decision, Redaction form) {
		Optional<Ruling> ruling = decision.map(TlvDecision::ruling);
		return CutRecord.of(DataCategory.TLV_DECISION, form)
			.with("status", application.status())
			.with("received", application.clock().receivedOn())
			.with("schoolType", ruling.map(Ruling::kind).orElse(application.content().kind()))
			.with("granted", decision.map((made) -> made.outcome().isGranted()).orElse(null))
			.with("decided", decision.map(TlvDecision::decidedOn).orElse(null))
			.with("begin", ruling.map(Ruling::beginOn).orElse(null))
			.with("end", ruling.map(Ruling::endOn).orElse(null));
	}

}
