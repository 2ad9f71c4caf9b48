package nl.routebord.rights;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.retention.HoldDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseRecords;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What follows from an answer, each by its right. */
@Component
class RightsEffects {

	/** Held together by law; it goes as a whole, when its term has passed. */
	private static final Set<DataCategory> WHOLE = EnumSet.of(DataCategory.TLV_FILE, DataCategory.TLV_DECISION,
			DataCategory.ADVICE);

	/**
	 * Why grants ended: the ground alone, for their readers are others than who was
	 * answered.
	 */
	private static final String UPHELD = "AVG 21";

	private final CaseRecords records;

	private final CaseGrants grants;

	private final Marks marks;

	private final Objections objections;

	private final Notices notices;

	private final HoldDesk holds;

	private final AuditTrail trail;

	RightsEffects(CaseRecords records, CaseGrants grants, Marks marks, Objections objections, Notices notices,
			HoldDesk holds, AuditTrail trail) {
		this.records = records;
		this.grants = grants;
		this.marks = marks;
		this.objections = objections;
		this.notices = notices;
		this.holds = holds;
		this.trail = trail;
	}

	/** Whether an answer is about one record. */
	static boolean needsRecord(Right right, AnswerRequest answer) {
		return switch (right) {
			case RECTIFICATIE -> answer.grants() || answer.ground() == Refusal.OPINION;
			case WISSING, BEPERKING -> answer.grants();
			case INZAGE, OVERDRAAGBAARHEID, BEZWAAR -> false;
		};
	}

	void apply(String number, CaseFacts facts, RightsRequestView request, AnswerRequest answer, Actor actor) {
		if (request.right() == Right.BEZWAAR) {
			decide(facts, answer, actor);
		}
		else if (needsRecord(request.right(), answer)) {
			change(number, facts, request, answer, record(facts, answer.record(), actor), actor);
		}
	}

	/** Upheld: what rests on grants of this unit ends. Else it works again. */
	private void decide(CaseFacts facts, AnswerRequest answer, Actor actor) {
		objections.decide(answer.id(), answer.grants(), actor);
		if (answer.grants()) {
			grants.revokeAll(new CaseFileId(facts.caseFile()), UPHELD, actor);
		}
	}

	private void change(String number, CaseFacts facts, RightsRequestView request, AnswerRequest answer,
			OwnRecord record, Actor actor) {
		CaseFileId id = new CaseFileId(facts.caseFile());
		Notices.Subject subject = Notices.Subject.of(number, facts, record, request.id());
		switch (request.right()) {
			case RECTIFICATIE -> {
				boolean corrects = answer.grants();
				notices.send(subject, corrects ? Notices.What.CORRECTED : Notices.What.STATEMENT, actor);
				records.attach(id, answer.id(), record,
						corrects ? "journal.rights.corrected" : "journal.rights.statement",
						corrects ? answer.correction() : request.text(), actor);
			}
			case BEPERKING -> {
				notices.send(subject, Notices.What.RESTRICTED, actor);
				marks.restrict(facts.caseFile(), record, answer.answer(), request.id(), actor);
			}
			case WISSING -> {
				new Faults()
					.addIf(WHOLE.contains(record.category()) || !records.goesByItself(id, record, actor), "record",
							"rights.fault.whole")
					.throwIfAny();
				holds.requireFree(facts, "RECORD_WISSING", actor);
				notices.send(subject, Notices.What.ERASED, actor);
				records.erase(id, record, actor);
			}
			case INZAGE, OVERDRAAGBAARHEID, BEZWAAR -> throw new IllegalStateException("is about no record");
		}
		trail.record(actor, "RECORD_" + request.right(), facts.caseFile(), record.id());
	}

	private OwnRecord record(CaseFacts facts, @Nullable UUID record, Actor actor) {
		return records.own(new CaseFileId(facts.caseFile()), actor)
			.stream()
			.filter((own) -> own.id().equals(record))
			.findFirst()
			.orElseThrow(() -> new RuleViolated("record", "rights.fault.record"));
	}

}
