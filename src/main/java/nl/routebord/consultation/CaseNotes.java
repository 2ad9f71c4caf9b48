package nl.routebord.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import org.springframework.stereotype.Component;

/** Loads what the kernpartners of a case told and agreed. */
@Component
class CaseNotes {

	private final Consultations consultations;

	private final Plans plans;

	private final Evaluations evaluations;

	private final Agreements agreements;

	private final TableMeetings tables;

	private final TableCalls calls;

	private final Escalations escalations;

	CaseNotes(Consultations consultations, Plans plans, Evaluations evaluations, Agreements agreements,
			TableMeetings tables, TableCalls calls, Escalations escalations) {
		this.consultations = consultations;
		this.plans = plans;
		this.evaluations = evaluations;
		this.agreements = agreements;
		this.tables = tables;
		this.calls = calls;
		this.escalations = escalations;
	}

	Notes of(CaseFileId id) {
		UUID caseFile = id.value();
		List<Consultation> asked = consultations.findByCaseFileIdOrderByAskedOnDesc(caseFile);
		List<Plan> set = plans.findByCaseFileIdOrderBySetOnDesc(caseFile);
		List<UUID> askedIds = asked.stream().map((one) -> one.id().value()).toList();
		List<UUID> setIds = set.stream().map((one) -> one.id().value()).toList();
		return new Notes(asked, set, evaluations.findByPlanIdInOrderByEvaluatedOnDesc(setIds),
				agreements.findByCaseFileIdOrderByDueOnAscSetOnAscPositionAsc(caseFile),
				tables.findByConsultationIdInOrderByHeldOnDesc(askedIds),
				calls.findByCaseFileIdOrderByAskedOnDescIdAsc(caseFile),
				escalations.findByConsultationIdInOrderByRecordedOnDesc(askedIds));
	}

	/** What was loaded; who wrote each of it decides who reads it. */
	record Notes(List<Consultation> consultations, List<Plan> plans, List<Evaluation> evaluations,
			List<Agreement> agreements, List<TableMeeting> tables, List<TableCall> calls,
			List<Escalation> escalations) {

		/** With what was asked of a convener and nobody answered yet. */
		Notes withAsked(List<TableCall> asked) {
			List<TableCall> all = new ArrayList<>(asked);
			all.addAll(calls);
			return new Notes(consultations, plans, evaluations, agreements, tables, List.copyOf(all), escalations);
		}

		/** Asked for, and nobody acted. */
		List<TableCall> unanswered() {
			return calls.stream().filter((one) -> one.author().isEmpty() && one.state().isOpen()).toList();
		}

		Notes readable(Predicate<Author> reads) {
			return new Notes(only(consultations, Consultation::author, reads), only(plans, Plan::author, reads),
					only(evaluations, Evaluation::author, reads), only(agreements, Agreement::author, reads),
					only(tables, TableMeeting::author, reads),
					calls.stream().filter((one) -> one.author().filter(reads).isPresent()).toList(),
					only(escalations, Escalation::author, reads));
		}

		/** The same, with consultations of others in which one answered. */
		Notes own(Predicate<Author> own) {
			Notes written = readable(own);
			return new Notes(
					consultations.stream()
						.filter((one) -> own.test(one.author())
								|| one.views().stream().map(PartnerView::author).anyMatch(own))
						.toList(),
					written.plans, written.evaluations, written.agreements, written.tables, written.calls,
					written.escalations);
		}

		boolean isEmpty() {
			return Stream.of(consultations, plans, evaluations, agreements, tables, calls, escalations)
				.allMatch(List::isEmpty);
		}

		Set<UserId> people() {
			Set<UserId> people = new LinkedHashSet<>();
			authors().map(Author::user).forEach(people::add);
			agreements.forEach((agreement) -> {
				agreement.person().ifPresent(people::add);
				agreement.doneBy().ifPresent(people::add);
			});
			return people;
		}

		/** All units that take or took part in the case, and who wrote. */
		Set<UnitId> units(CaseFacts facts) {
			Set<UnitId> units = new LinkedHashSet<>();
			facts.parties().stream().map(CaseParty::unit).forEach(units::add);
			authors().map(Author::unit).forEach(units::add);
			calls.forEach((call) -> {
				units.add(call.convener());
				units.addAll(call.invited());
				units.addAll(call.present());
			});
			return units;
		}

		private Stream<Author> authors() {
			Stream<Author> views = consultations.stream()
				.flatMap((one) -> one.views().stream())
				.map(PartnerView::author);
			return Stream.of(consultations.stream().map(Consultation::author), views, plans.stream().map(Plan::author),
					evaluations.stream().map(Evaluation::author), agreements.stream().map(Agreement::author),
					tables.stream().map(TableMeeting::author), calls.stream().flatMap((one) -> one.author().stream()),
					escalations.stream().map(Escalation::author))
				.flatMap(Function.identity());
		}

		private static <T> List<T> only(List<T> all, Function<T, Author> author, Predicate<Author> reads) {
			return all.stream().filter((one) -> reads.test(author.apply(one))).toList();
		}

	}

}
