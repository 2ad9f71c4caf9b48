package nl.routebord.admission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps when development plans are set and evaluated, and that the pupil was heard. */
@Service
@Transactional
public class DevelopmentPlanDesk {

	static final String SET = "setDevelopmentPlan";

	static final String EVALUATE = "evaluateDevelopmentPlan";

	static final String PAGE = "admission/plan";

	private final DevelopmentPlans plans;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final TaskBoard tasks;

	private final Directory directory;

	private final AdmissionStory story;

	private final Clock clock;

	DevelopmentPlanDesk(DevelopmentPlans plans, CaseDesk cases, CaseAccess access, TaskBoard tasks, Directory directory,
			AdmissionStory story, Clock clock) {
		this.plans = plans;
		this.cases = cases;
		this.access = access;
		this.tasks = tasks;
		this.directory = directory;
		this.story = story;
		this.clock = clock;
	}

	/** Those of a case that this reader may read. */
	public List<DevelopmentPlanView> of(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.requireSeen(actor, facts);
		List<DevelopmentPlanView> views = plans.of(caseFile.value())
			.stream()
			.filter((one) -> access.decide(actor, facts, one.facts()).permits())
			.map((one) -> view(one, actor))
			.toList();
		if (!views.isEmpty()) {
			access.logRead(actor, facts, List.of(DataCategory.OPP));
		}
		return views;
	}

	/** What the actor's own unit wrote; also after it left the case. */
	public List<DevelopmentPlanView> own(CaseFileId caseFile, Actor actor) {
		List<DevelopmentPlanView> own = plans.of(caseFile.value())
			.stream()
			.filter((one) -> one.at().unit().equals(actor.unit()))
			.map((one) -> view(one, actor))
			.toList();
		if (!own.isEmpty()) {
			access.logRead(actor, cases.facts(caseFile), List.of(DataCategory.OPP));
		}
		return own;
	}

	public void requireMay(CaseFileId caseFile, Actor actor) {
		access.require(actor, cases.facts(caseFile), Action.RECORD_ADMISSION);
	}

	public void set(AsRead read, SetDevelopmentPlan command, Actor actor) {
		DevelopmentPlan plan = own(read, actor);
		plan.set(command, today());
		tasks.close(plan.id(), SET, null, null);
		act(plan, actor, "plan-set");
	}

	public void evaluate(AsRead read, @Nullable LocalDate day, Actor actor) {
		DevelopmentPlan plan = own(read, actor);
		plan.evaluate(day, today());
		tasks.close(plan.id(), EVALUATE, null, null);
		act(plan, actor, "plan-evaluated");
	}

	private void act(DevelopmentPlan plan, Actor actor, String code) {
		plans.saveAndFlush(plan);
		plan.evaluateBy()
			.ifPresent((due) -> tasks.open(new OpenTask(plan.caseFile(), plan.id(), EVALUATE, PAGE, plan.at().role(),
					plan.at().unit(), null, due)));
		story.tell(plan.caseFile(), plan.id(), DataCategory.OPP, actor, code);
	}

	/** A plan of this case, and of no other. */
	private DevelopmentPlan own(AsRead read, Actor actor) {
		requireMay(read.caseFile(), actor);
		DevelopmentPlan plan = plans.lockById(read.id()).orElseThrow(NotFound::new);
		if (!plan.caseFile().equals(read.caseFile())) {
			access.requireSeen(actor, cases.facts(plan.caseFile())); // who knocks there
			throw new NotFound();
		}
		if (!plan.at().isOf(actor)) {
			throw story.notOwn(plan.caseFile(), actor);
		}
		read.requireVersion(plan.version());
		return plan;
	}

	private DevelopmentPlanView view(DevelopmentPlan one, Actor actor) {
		String school = directory.organisation(one.at().school()).map(OrganisationView::name).orElse("");
		return new DevelopmentPlanView(one.id(), one.version(), school, one.enrolledOn(), one.dueOn(),
				one.setOn().orElse(null), one.pupilHeardOn().orElse(null), one.pupilView(), one.viewUsed(),
				one.consentOn().orElse(null), one.evaluatedOn().orElse(null), one.evaluateBy().orElse(null),
				one.at().isOf(actor));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
