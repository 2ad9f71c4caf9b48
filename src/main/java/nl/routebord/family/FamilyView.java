package nl.routebord.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.route.CaseView;
import nl.routebord.residential.PlacementView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvView;

/**
 * A case as its family may see it: what is denied is absent.
 *
 * @param talks plan and agreements; empty when the reader may not read them
 * @param applications for a tlv, each cut to the reader
 * @param objections to the decision on each, where there is one
 * @param stays elsewhere, each cut to the reader
 */
public record FamilyView(CaseView file, Optional<CaseConsultation> talks, List<TlvView> applications,
		Map<TlvApplicationId, ObjectionsView> objections, List<PlacementView> stays) {
}
