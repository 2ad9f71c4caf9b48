package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.routebord.consultation.ConsultationView.PartnerLine;
import nl.routebord.consultation.ConsultationView.Words;
import nl.routebord.consultation.PlanView.EvaluationView;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.ClockConfiguration;

/** Makes views of what one reader may read. */
record ViewMaker(Names names, Predicate<Author> reads, Function<Author, List<UnitView>> readers, Reader reader) {

	/** Who reads, and when. */
	record Reader(UnitId unit, boolean director, boolean appoints, boolean completes, boolean calls, LocalDate today) {

	}

	CaseConsultation make(CaseNotes.Notes notes) {
		return new CaseConsultation(reader.director(), reader.appoints(),
				notes.consultations().stream().map(this::consultation).toList(),
				notes.plans().stream().map((plan) -> plan(plan, notes.evaluations())).toList(),
				notes.agreements().stream().map(this::agreement).toList(),
				notes.tables().stream().map(this::table).toList(), notes.calls().stream().map(this::call).toList(),
				notes.escalations().stream().map(this::escalation).toList());
	}

	private ConsultationView consultation(Consultation one) {
		Author author = one.author();
		return new ConsultationView(one.id(), one.version(), one.step(), one.purpose(), one.question(),
				names.unit(author.unit()), names.person(author.user()), one.askedOn(), one.viewsDueOn(),
				one.planDueOn(), one.viewsClosedOn(), one.viewsClosedReason(), lines(one), readers.apply(author));
	}

	/** What has not come is for the director, and for the partner that still owes it. */
	private List<PartnerLine> lines(Consultation one) {
		return one.partners()
			.stream()
			.map((partner) -> new PartnerLine(names.unit(partner.unit()), words(one, partner.unit())))
			.filter((line) -> !line.awaited() || line.isOf(reader.unit())
					|| reader.director() && one.viewOf(line.unit().id()).isEmpty())
			.toList();
	}

	private Optional<Words> words(Consultation one, UnitId unit) {
		return one.viewOf(unit)
			.filter((view) -> reads.test(view.author()))
			.map((view) -> new Words(view.id(), names.person(view.author().user()),
					LocalDate.ofInstant(view.givenAt(), ClockConfiguration.ZONE), view.text(), view.isCorrection()));
	}

	private PlanView plan(Plan plan, List<Evaluation> evaluations) {
		Author author = plan.author();
		List<EvaluationView> own = evaluations.stream()
			.filter((evaluation) -> evaluation.plan().equals(plan.id()))
			.map(this::evaluation)
			.toList();
		return new PlanView(plan.id(), plan.version(), plan.goal(), plan.summary(), plan.leadsTo(),
				names.unit(author.unit()), names.person(author.user()), plan.setOn(), plan.evaluateOn(), plan.endedOn(),
				own, readers.apply(author));
	}

	private EvaluationView evaluation(Evaluation one) {
		return new EvaluationView(one.id(), one.evaluatedOn(), names.person(one.author().user()), one.findings(),
				one.leadsTo(), one.nextOn());
	}

	private AgreementView agreement(Agreement one) {
		boolean mine = reader.director() || one.owner().equals(reader.unit());
		return new AgreementView(one.id(), one.version(), one.plan(), one.what(), names.unit(one.owner()),
				one.person().map(names::person), one.dueOn(), !one.isDone() && one.dueOn().isBefore(reader.today()),
				one.doneOn(), one.doneBy().map(names::person), !one.isDone() && mine && reader.completes());
	}

	private TableView table(TableMeeting one) {
		return new TableView(one.id(), one.heldOn(), names.units(one.present()), one.familyHeard(), one.outcome(),
				names.person(one.author().user()));
	}

	private TableCallView call(TableCall one) {
		boolean convenes = reader.director() || one.convener().equals(reader.unit());
		boolean acts = one.state().isOpen() && reader.calls() && convenes;
		return new TableCallView(one.id(), one.version(), one.state(), convenes ? one.band() : "",
				names.unit(one.convener()), one.askedOn(), one.dueOn(), one.calledOn(), one.meetingOn(),
				names.units(one.invited()), one.heldOn(), names.units(one.present()), one.familyHeard(), one.outcome(),
				one.reason(), one.nextOn(), one.author().map((author) -> names.person(author.user())).orElse(""), acts);
	}

	private EscalationView escalation(Escalation one) {
		return new EscalationView(one.id(), one.recordedOn(), one.holder(), one.mandate(), one.question(),
				one.familyHeard(), one.decision(), names.units(one.bound()), one.reviewOn(),
				names.person(one.author().user()));
	}

}
