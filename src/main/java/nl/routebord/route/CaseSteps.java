package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseChanges.Line;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a route that are taken in the case itself: talk with the family, their
 * views, contacts, aftercare and closing.
 */
@Service
@Transactional
public class CaseSteps {

	private final CaseChanges changes;

	private final CaseAccess access;

	private final Directors directors;

	private final RouteProcess process;

	private final TaskBoard tasks;

	CaseSteps(CaseChanges changes, CaseAccess access, Directors directors, RouteProcess process, TaskBoard tasks) {
		this.changes = changes;
		this.access = access;
		this.directors = directors;
		this.process = process;
		this.tasks = tasks;
	}

	public void contactFamily(CaseFileId id, ContactFamily command, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, command.request(), command.version(), Action.CONTACT_FAMILY,
				actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		Faults faults = new Faults();
		Texts texts = new Texts(faults, changes.today());
		LocalDate on = texts.past("on", command.on(), caseFile.dates().signalledOn().minusYears(1));
		texts.choice("spokeWith", command.spokeWith(), ContactFamily.SpokeWith.class);
		texts.required("text", command.text());
		Optional<SharingBasis> basis = texts.choice("basis", command.basis(), SharingBasis.class);
		faults.addIf(!command.informed(), "informed", "route.required.informed");
		faults.throwIfAny();
		caseFile.contactFamily(basis.orElseThrow(), on);
		changes.save(caseFile);
		changes.tell(caseFile, new Line(command.request(), on, DataCategory.NOTE_SHARED,
				"journal.route.family-contacted", List.of(command.spokeWith()), command.text()), Action.CONTACT_FAMILY,
				actor);
		changes.tell(caseFile,
				new Line(null, on, DataCategory.CONSENT_REG, "journal.route.basis", List.of(command.basis()), ""),
				Action.CONTACT_FAMILY, actor);
		process.familyContacted(id);
	}

	public void recordViews(CaseFileId id, RecordViews command, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, command.request(), command.version(), Action.RECORD_VIEWS, actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		Faults faults = new Faults();
		Texts texts = new Texts(faults, changes.today());
		viewOrReason(texts, faults, "parentsView", command.parentsView(), "parentsWaived", command.parentsWaived());
		viewOrReason(texts, faults, "pupilView", command.pupilView(), "pupilWaived", command.pupilWaived());
		faults.throwIfAny();
		caseFile.recordViews(changes.today());
		changes.save(caseFile);
		changes.tell(caseFile, view(command.request(), "parents", command.parentsView(), command.parentsWaived()),
				Action.RECORD_VIEWS, actor);
		changes.tell(caseFile, view(null, "pupil", command.pupilView(), command.pupilWaived()), Action.RECORD_VIEWS,
				actor);
		process.viewsRecorded(id);
	}

	/** Contact, note: what the actor writes belongs to the actor's unit. */
	public void addContact(CaseFileId id, AddContact command, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, command.request(), null, Action.WRITE_JOURNAL, actor);
		if (found.isEmpty()) {
			return;
		}
		Faults faults = new Faults();
		Texts texts = new Texts(faults, changes.today());
		LocalDate on = texts.past("on", command.on(), changes.today().minusYears(2));
		texts.choice("kind", command.kind(), AddContact.Kind.class);
		texts.required("text", command.text());
		Optional<DataCategory> category = texts.choice("category", command.category(), DataCategory.class);
		faults.addIf(category.isPresent() && !access.writable(actor.role()).contains(category.get()), "category",
				"route.category.not-own");
		faults.throwIfAny();
		changes.tell(found.get(), new Line(command.request(), on, category.orElseThrow(), "journal.route.contact",
				List.of(command.kind()), command.text()), Action.WRITE_JOURNAL, actor);
	}

	public void checkAftercare(CaseFileId id, CheckAftercare command, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, command.request(), command.version(), Action.CHECK_AFTERCARE,
				actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		Faults faults = new Faults();
		Texts texts = new Texts(faults, changes.today());
		LocalDate on = texts.past("on", command.on(), caseFile.dates().openedOn());
		texts.choice("atSchool", command.atSchool(), CheckAftercare.Outcome.class);
		texts.required("text", command.text());
		faults.throwIfAny();
		caseFile.checkAftercare(on);
		changes.save(caseFile);
		changes.tell(caseFile, new Line(command.request(), on, DataCategory.NOTE_SHARED, "journal.route.aftercare",
				List.of(command.atSchool()), command.text()), Action.CHECK_AFTERCARE, actor);
		if (caseFile.aftercareDone() && caseFile.state() != CaseState.CLOSED) {
			tasks.open(new OpenTask(id, id.value(), "closeCase", "route/close", caseFile.sourceRole(),
					caseFile.directorUnit(), null, null));
		}
		process.aftercareChecked(id);
	}

	public void close(CaseFileId id, CloseCase command, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, command.request(), command.version(), Action.CLOSE_CASE, actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		Faults faults = new Faults();
		Texts texts = new Texts(faults, changes.today());
		Optional<CloseReason> reason = texts.choice("reason", command.reason(), CloseReason.class);
		faults.addIf(command.place().length() > 200, "place", "route.too-long", 200);
		texts.required("text", command.text());
		faults.addIf(!caseFile.directorUnit().equals(actor.unit()), "", "route.close.not-director");
		faults.addIf(caseFile.positions().contains(Position.TLV_APPLICATION), "", "route.close.tlv-runs");
		faults.addIf(caseFile.positions().contains(Position.PLACED) || caseFile.positions().contains(Position.LEAVING),
				"", "route.close.placed");
		faults.throwIfAny();
		caseFile.close(reason.orElseThrow(), command.place(), changes.today());
		changes.save(caseFile);
		changes.tell(caseFile, new Line(command.request(), changes.today(), DataCategory.NOTE_SHARED,
				"journal.route.closed", List.of(command.reason()), command.text()), Action.CLOSE_CASE, actor);
		process.closed(id);
		tasks.closeAll(id);
	}

	/** Another unit takes over: there is always exactly one director. */
	public void handOver(CaseFileId id, UUID request, UnitId unit, UserId person, String why, Actor actor) {
		Optional<CaseFile> found = changes.begin(id, request, null, Action.SET_PLAN, actor);
		if (found.isEmpty()) {
			return;
		}
		CaseFile caseFile = found.get();
		directors.requireToHandOver(id, actor);
		Faults faults = new Faults();
		new Texts(faults, changes.today()).required("why", why);
		changes.requireDirector(id, unit, person, faults);
		faults.throwIfAny();
		caseFile.handOver(unit, person);
		changes.save(caseFile);
		changes.tell(caseFile, new Line(request, changes.today(), DataCategory.NOTE_SHARED, "journal.route.handed-over",
				List.of(), why), Action.SET_PLAN, actor);
		process.handedOver(id, unit);
	}

	/** Where the route stands, for whoever may see the case; nothing for who left it. */
	public RoutePicture picture(CaseFileId id, Actor actor) {
		CaseFacts facts = changes.requireSeen(id, actor);
		if (!actor.role().isFamily() && !facts.isInForce(actor.unit())) {
			return new RoutePicture(List.of());
		}
		RoutePicture picture = process.picture(id);
		return Phases.knowsOfTlv(actor.role()) ? picture : picture.withoutTlv();
	}

	private Line view(@Nullable UUID request, String whose, String view, String waived) {
		return new Line(request, changes.today(), DataCategory.NOTE_SHARED,
				"journal.route.view." + whose + (view.isBlank() ? ".waived" : ""), List.of(),
				view.isBlank() ? waived : view);
	}

	private static void viewOrReason(Texts texts, Faults faults, String viewField, String view, String reasonField,
			String reason) {
		if (view.isBlank()) {
			texts.required(reasonField, reason);
			return;
		}
		texts.required(viewField, view);
		faults.addIf(!reason.isBlank(), reasonField, "route.view.both");
	}

}
