package nl.routebord.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.routebord.audit.AccessHistory;
import nl.routebord.audit.HistoryRow;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentId;
import nl.routebord.emergency.BreakGlassDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseView;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.residential.PlacementReading;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows parents and pupils their own file: each part by the entrance that shows it to
 * everybody, so that one policy decides and every reading is logged.
 */
@Service
@Transactional
public class FamilyReading {

	private static final int LINES = 50;

	private final FamilyDoor door;

	private final CaseReading cases;

	private final ConsultationReading talks;

	private final TlvReading tlv;

	private final ObjectionReading objections;

	private final PlacementReading stays;

	private final AccessHistory history;

	private final BreakGlassDesk glass;

	FamilyReading(FamilyDoor door, CaseReading cases, ConsultationReading talks, TlvReading tlv,
			ObjectionReading objections, PlacementReading stays, AccessHistory history, BreakGlassDesk glass) {
		this.objections = objections;
		this.stays = stays;
		this.glass = glass;
		this.door = door;
		this.cases = cases;
		this.talks = talks;
		this.tlv = tlv;
		this.history = history;
	}

	public FamilyHome home(Actor actor) {
		List<CaseHead> open = new ArrayList<>();
		Set<String> closed = new TreeSet<>();
		for (CaseFacts facts : door.cases().ofFamily(actor)) {
			if (door.sees(actor, facts)) {
				open.add(door.cases().head(new CaseFileId(facts.caseFile()), actor));
			}
			else {
				closed.add(door.decide(actor, facts, DataCategory.ID_BASIS).reason().replaceAll(":.*", ""));
			}
		}
		return new FamilyHome(List.copyOf(open), closed);
	}

	/** The schools of the children whose file this reader sees. */
	public List<OrganisationId> schools(Actor actor) {
		return home(actor).cases()
			.stream()
			.flatMap((head) -> door.cases().place(head.id()).school().stream())
			.distinct()
			.toList();
	}

	public FamilyView view(String number, Actor actor) {
		CaseFacts facts = door.requireFamily(number, actor);
		CaseFileId id = new CaseFileId(facts.caseFile());
		CaseView file = cases.timeline(id, actor, null, LINES);
		Optional<CaseConsultation> told = door.permits(actor, facts, DataCategory.NOTE_SHARED)
				? Optional.of(talks.of(id, actor)) : Optional.empty();
		List<TlvView> applications = tlv.of(id, actor);
		Map<TlvApplicationId, ObjectionsView> contested = new HashMap<>();
		applications.forEach((one) -> objections.ofDecided(one.id(), actor)
			.ifPresent((against) -> contested.put(one.id(), against)));
		return new FamilyView(file, told, applications, contested, stays.of(id, actor));
	}

	/**
	 * Who looked at the file, newest day first; empty when that is not for this reader
	 * (from 16 a parent needs the youth's consent). Of emergencies only those it was told
	 * of.
	 */
	public Optional<Slice<HistoryRow>> looks(String number, @Nullable String cursor, Actor actor) {
		CaseFacts facts = door.requireFamily(number, actor);
		return door.permits(actor, facts, DataCategory.ACCESS_LOG)
				? Optional.of(history.ofCase(facts.caseFile(), glass.withheld(facts), cursor, LINES, actor))
				: Optional.empty();
	}

	/** The head only, for a form. */
	public CaseHead head(String number, Actor actor) {
		return door.cases().head(new CaseFileId(door.requireFamily(number, actor).caseFile()), actor);
	}

	public DocumentContent document(String number, DocumentId document, Actor actor) {
		CaseFacts facts = door.requireFamily(number, actor);
		return cases.document(new CaseFileId(facts.caseFile()), document, actor);
	}

}
