package nl.routebord.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.routebord.absence.AbsenceCopyDesk;
import nl.routebord.absence.CaseAbsence;
import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.AdmissionView;
import nl.routebord.admission.DevelopmentPlanDesk;
import nl.routebord.admission.DevelopmentPlanView;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.audit.HistoryRow;
import nl.routebord.consent.ConsentDesk;
import nl.routebord.consent.ConsentView;
import nl.routebord.consultation.CaseConsultation;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.leerplicht.FileCopy;
import nl.routebord.leerplicht.FileCopyDesk;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionView;
import nl.routebord.pupil.CarerView;
import nl.routebord.pupil.PupilView;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PlacementView;
import nl.routebord.rights.Asking;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseReading;
import nl.routebord.route.TimelineItem;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the copy that AVG 15 lid 3 gives: to the family all that the policy lets
 * it read now, to a unit that granted a request what it keeps itself. Each part comes by
 * the entrance that shows it to everybody, so what is denied or redacted for others' sake
 * is not in it; the taking is a line of its own.
 */
@Service
@Transactional
public class InzageDesk {

	private static final int PAGE = 200;

	private final FamilyDoor door;

	private final FamilyReading reading;

	private final CaseReading cases;

	private final ConsultationReading talks;

	private final TlvReading tlv;

	private final ObjectionReading objections;

	private final AdmissionDesk admissions;

	private final DevelopmentPlanDesk plans;

	private final ConsentDesk consents;

	private final AbsenceCopyDesk absence;

	private final FileCopyDesk leerplicht;

	private final PlacementReading stays;

	private final RightsDesk rights;

	private final AuditTrail trail;

	private final Clock clock;

	InzageDesk(FamilyDoor door, FamilyReading reading, CaseReading cases, ConsultationReading talks, TlvReading tlv,
			ObjectionReading objections, AdmissionDesk admissions, DevelopmentPlanDesk plans, ConsentDesk consents,
			AbsenceCopyDesk absence, FileCopyDesk leerplicht, PlacementReading stays, RightsDesk rights,
			AuditTrail trail, Clock clock) {
		this.consents = consents;
		this.absence = absence;
		this.leerplicht = leerplicht;
		this.stays = stays;
		this.talks = talks;
		this.tlv = tlv;
		this.objections = objections;
		this.admissions = admissions;
		this.plans = plans;
		this.door = door;
		this.reading = reading;
		this.cases = cases;
		this.rights = rights;
		this.trail = trail;
		this.clock = clock;
	}

	/** All that this parent or pupil may read, with who looked. */
	public Inzage forFamily(String number, Actor family) {
		CaseFacts facts = door.requireFamily(number, family);
		CaseFileId id = new CaseFileId(facts.caseFile());
		FamilyView view = reading.view(number, family);
		PupilView pupil = cases.pupil(id, family);
		Inzage inzage = new Inzage(number, LocalDate.now(clock), Optional.empty(), Optional.of(pupil),
				lines(id, family), view.file().documents(), view.talks(), view.applications(),
				view.objections().values().stream().flatMap((one) -> one.objections().stream()).toList(),
				admissions.of(id, family), plans.of(id, family), absence.of(id, family), FileCopy.EMPTY, view.stays(),
				consents.of(facts, family), looks(number, family));
		took(family, facts, null, inzage);
		return inzage;
	}

	/**
	 * What the actor's own unit keeps, for a request that it granted; not its working
	 * notes, nor what the family may not read.
	 */
	public Inzage forRequest(String number, UUID request, Actor actor) {
		RightsRequestView granted = rights.of(number, actor)
			.stream()
			.filter((one) -> one.id().equals(request) && one.granted().orElse(false))
			.filter((one) -> one.right() == Right.INZAGE || one.right() == Right.OVERDRAAGBAARHEID)
			.findFirst()
			.orElseThrow(NotFound::new);
		Asking asking = rights.asking(granted, number, actor);
		if (!door.sees(asking.reader(), asking.facts())) {
			throw new Conflict("rights.no-right-now");
		}
		CaseFacts facts = asking.facts();
		CaseFileId id = new CaseFileId(facts.caseFile());
		List<TimelineItem> lines = lines(id, actor).stream()
			.filter((line) -> line.source().equals(actor.unit()))
			.filter((line) -> isFor(asking, line.category(), line.id(), actor))
			.toList();
		List<DocumentView> documents = cases.ownDocuments(id, actor)
			.stream()
			.filter((paper) -> isFor(asking, paper.category(), paper.id().value(), actor))
			.toList();
		Predicate<DataCategory> also = (category) -> isFor(asking, category, null, actor);
		Inzage inzage = new Inzage(number, LocalDate.now(clock), asked(granted, number, actor), Optional.empty(), lines,
				documents, also.test(DataCategory.NOTE_SHARED) ? Optional.of(talks.own(id, actor)) : Optional.empty(),
				tlv.own(id, also, actor), objections.own(id, also, actor),
				also.test(DataCategory.ENROL) ? admissions.own(id, actor) : List.of(),
				also.test(DataCategory.OPP) ? plans.own(id, actor) : List.of(), absence.own(id, also, actor),
				leerplicht.own(id, also, actor), stays.own(id, also, actor),
				also.test(DataCategory.CONSENT_REG) ? consents.own(facts, actor) : List.of(), List.of());
		took(actor, facts, request, inzage);
		return inzage;
	}

	/** By the policy, for the person who asked. */
	private boolean isFor(Asking asking, DataCategory category, @Nullable UUID record, Actor keeper) {
		return door.permits(asking.reader(), asking.facts(),
				new RecordFacts(category, keeper.unit(), keeper.role(), false, record));
	}

	private Optional<Asked> asked(RightsRequestView granted, String number, Actor keeper) {
		List<CarerView> carer = rights.carers(number, keeper)
			.stream()
			.filter((one) -> one.id().equals(granted.asker().guardian()))
			.toList();
		return Optional.of(new Asked(granted, carer));
	}

	private List<TimelineItem> lines(CaseFileId id, Actor actor) {
		List<TimelineItem> lines = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Slice<TimelineItem> page = cases.lines(id, actor, cursor, PAGE);
			lines.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null);
		// of what is given the page about sharing tells, and leaves out what stays untold
		return lines.stream().filter((line) -> !line.code().startsWith("journal.sharing.")).toList();
	}

	private List<HistoryRow> looks(String number, Actor family) {
		List<HistoryRow> looks = new ArrayList<>();
		@Nullable String cursor = null;
		do {
			Optional<Slice<HistoryRow>> page = reading.looks(number, cursor, family);
			page.ifPresent((found) -> looks.addAll(found.items()));
			cursor = page.map(Slice::next).orElse(null);
		}
		while (cursor != null);
		return looks;
	}

	private void took(Actor actor, CaseFacts facts, @Nullable UUID request, Inzage inzage) {
		trail.record(actor,
				Act.done("INZAGE_TAKEN")
					.in(facts.caseFile())
					.on(request)
					.with(inzage.lines().size() + inzage.documents().size())
					.by(Channel.EXPORT));
	}

	/**
	 * The copy. Names of employees and of other parents are left out where it is put into
	 * words.
	 *
	 * @param asked who gets it; empty in what a family takes itself
	 * @param pupil empty in the copy of one unit
	 * @param stays elsewhere, as the reader may know of them
	 * @param consents what the family was asked, and how it stands
	 * @param looks who looked; empty where that is not for this reader
	 */
	public record Inzage(String number, LocalDate madeOn, Optional<Asked> asked, Optional<PupilView> pupil,
			List<TimelineItem> lines, List<DocumentView> documents, Optional<CaseConsultation> talks,
			List<TlvView> applications, List<ObjectionView> objections, List<AdmissionView> admissions,
			List<DevelopmentPlanView> plans, CaseAbsence absence, FileCopy leerplicht, List<PlacementView> stays,
			List<ConsentView> consents, List<HistoryRow> looks) {

		@Override
		public String toString() {
			return "Inzage[" + number + "]";
		}

	}

	/**
	 * The request that a unit granted.
	 *
	 * @param carer the parent who asked, where the unit may know which
	 */
	public record Asked(RightsRequestView request, List<CarerView> carer) {

		@Override
		public String toString() {
			return "Asked[" + request + "]";
		}

	}

}
