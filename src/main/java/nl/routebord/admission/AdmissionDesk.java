package nl.routebord.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.terms.DevelopmentPlanTerm;
import nl.routebord.terms.WorkingDays;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps requests for admission and their terms (domain.md 2.1). */
@Service
@Transactional
public class AdmissionDesk {

	static final String DECIDE = "decideAdmission";

	static final String PLACE = "placeTemporarily";

	private static final String PAGE = "admission/request";

	private final AdmissionRequests requests;

	private final DevelopmentPlans plans;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final TaskBoard tasks;

	private final Directory directory;

	private final Settings settings;

	private final AdmissionStory story;

	private final Clock clock;

	AdmissionDesk(AdmissionRequests requests, DevelopmentPlans plans, CaseDesk cases, CaseAccess access,
			TaskBoard tasks, Directory directory, Settings settings, AdmissionStory story, Clock clock) {
		this.requests = requests;
		this.plans = plans;
		this.cases = cases;
		this.access = access;
		this.tasks = tasks;
		this.directory = directory;
		this.settings = settings;
		this.story = story;
		this.clock = clock;
	}

	/** Those of a case that this reader may know of. */
	public List<AdmissionView> of(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.requireSeen(actor, facts);
		List<AdmissionView> views = requests.of(caseFile.value())
			.stream()
			.filter((one) -> access.decide(actor, facts, one.facts()).permits())
			.map((one) -> view(one, actor))
			.toList();
		if (!views.isEmpty()) {
			access.logRead(actor, facts, List.of(DataCategory.ENROL));
		}
		return views;
	}

	/** What the actor's own unit received; also after it left the case. */
	public List<AdmissionView> own(CaseFileId caseFile, Actor actor) {
		List<AdmissionView> own = requests.of(caseFile.value())
			.stream()
			.filter((one) -> one.at().unit().equals(actor.unit()))
			.map((one) -> view(one, actor))
			.toList();
		if (!own.isEmpty()) {
			access.logRead(actor, cases.facts(caseFile), List.of(DataCategory.ENROL));
		}
		return own;
	}

	/** Access comes before what was sent. */
	public void requireMay(CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.RECORD_ADMISSION);
	}

	public UUID receive(ReceiveAdmission command, Actor actor) {
		requireMay(command.caseFile(), actor);
		var earlier = requests.findByRequest(command.request());
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		LocalDate received = command.receivedOn();
		new Faults()
			.addIf(received == null || received.isAfter(today()) || received.isBefore(today().minusYears(1)),
					"receivedOn", "admission.fault.received-on")
			.addIf(command.enrolled() == null, "enrolled", "admission.fault.enrolled")
			.throwIfAny();
		AdmissionRequest request = requests
			.saveAndFlush(new AdmissionRequest(command, Objects.requireNonNull(received), actor));
		act(request, actor, "received", received.toString());
		return request.id();
	}

	/** R-ZP-02: the parents have been told, with a new date. */
	public void extend(AsRead read, Actor actor) {
		AdmissionRequest request = own(read, actor);
		request.openClock().extend(today());
		act(request, actor, "extended", request.clock().dueOn(calendar()).toString());
	}

	/** R-ZP-07: the clock stands still from tomorrow until the parents answer. */
	public void ask(AsRead read, Actor actor) {
		AdmissionRequest request = own(read, actor);
		request.openClock().suspend(today());
		act(request, actor, "asked");
	}

	public void supplemented(AsRead read, Actor actor) {
		AdmissionRequest request = own(read, actor);
		request.openClock().supplemented(today());
		act(request, actor, "supplemented", request.clock().dueOn(calendar()).toString());
	}

	/** R-ZP-03: placed and enrolled for the time being. */
	public void placed(AsRead read, Actor actor) {
		AdmissionRequest request = own(read, actor);
		request.placed(today());
		act(request, actor, "placed");
	}

	/** With an admission the term for the development plan begins. */
	public void decide(AsRead read, DecideAdmission command, Actor actor) {
		AdmissionRequest request = own(read, actor);
		request.decide(command, today());
		act(request, actor, request.status().name().toLowerCase(Locale.ROOT));
		request.enrolledOn().ifPresent((enrolled) -> {
			LocalDate due = new DevelopmentPlanTerm(enrolled).dueDate(calendar());
			DevelopmentPlan plan = plans.saveAndFlush(new DevelopmentPlan(request, enrolled, due));
			tasks.open(new OpenTask(plan.caseFile(), plan.id(), DevelopmentPlanDesk.SET, DevelopmentPlanDesk.PAGE,
					plan.at().role(), plan.at().unit(), null, due));
		});
	}

	/** Called by the calendar: ten weeks are over and the pupil is enrolled nowhere. */
	void placementDue(UUID id) {
		requests.lockById(id)
			.filter(AdmissionRequest::waitsForPlacement)
			.filter((request) -> !today().isBefore(request.clock().placementFrom(calendar())))
			.ifPresent((request) -> tasks.open(new OpenTask(request.caseFile(), request.id(), PLACE, PAGE,
					request.at().role(), request.at().unit(), null, request.clock().placementFrom(calendar()))));
	}

	/** A request of this case, and of no other. */
	private AdmissionRequest own(AsRead read, Actor actor) {
		requireMay(read.caseFile(), actor);
		AdmissionRequest request = requests.lockById(read.id()).orElseThrow(NotFound::new);
		if (!request.caseFile().equals(read.caseFile())) {
			access.requireSeen(actor, cases.facts(request.caseFile())); // who knocks
																		// there
			throw new NotFound();
		}
		if (!request.at().isOf(actor)) {
			throw story.notOwn(request.caseFile(), actor);
		}
		read.requireVersion(request.version());
		return request;
	}

	private void act(AdmissionRequest request, Actor actor, String code, String... arguments) {
		requests.saveAndFlush(request);
		follow(request);
		story.tell(request.caseFile(), request.id(), DataCategory.ENROL, actor, code, arguments);
	}

	/** The task to decide has the last day of the term; what is no longer due goes. */
	private void follow(AdmissionRequest request) {
		if (request.isOpen() && !request.clock().isSuspended()) {
			tasks.open(new OpenTask(request.caseFile(), request.id(), DECIDE, PAGE, request.at().role(),
					request.at().unit(), null, request.clock().dueOn(calendar())));
		}
		else {
			tasks.close(request.id(), DECIDE, null, null);
		}
		if (!request.waitsForPlacement()) {
			tasks.close(request.id(), PLACE, null, null);
		}
	}

	private AdmissionView view(AdmissionRequest one, Actor actor) {
		String school = directory.organisation(one.at().school()).map(OrganisationView::name).orElse("");
		return new AdmissionView(one.id(), one.version(), school, one.status(), one.clock().receivedOn(),
				one.clock().dueOn(calendar()), one.clock().isExtended(), one.clock().isSuspended(),
				one.isEnrolledElsewhere(), one.clock().placementFrom(calendar()), one.placedOn().orElse(null),
				one.decidedOn().orElse(null), one.enrolledOn().orElse(null), one.otherSchool(), one.at().isOf(actor));
	}

	private WorkingDays calendar() {
		return settings.workingDays();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
