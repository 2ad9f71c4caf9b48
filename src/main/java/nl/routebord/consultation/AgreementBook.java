package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps agreements and the tasks that they are to their owners. */
@Component
class AgreementBook {

	private final Agreements agreements;

	private final AgreementOwners owners;

	private final TaskBoard board;

	private final Clock clock;

	AgreementBook(Agreements agreements, AgreementOwners owners, TaskBoard board, Clock clock) {
		this.agreements = agreements;
		this.owners = owners;
		this.board = board;
		this.clock = clock;
	}

	AgreementRules rules(CaseFacts facts, Actor director) {
		return new AgreementRules(AgreementOwners.people(owners.of(facts, director)), LocalDate.now(clock));
	}

	boolean anyOpen(CaseFileId caseFile) {
		return !agreements.findByCaseFileIdAndDoneOnIsNull(caseFile.value()).isEmpty();
	}

	/** What is still to be done belongs to the plan that runs now. */
	void moveOpen(Plan plan) {
		agreements.findByCaseFileIdAndDoneOnIsNull(plan.caseFile().value()).forEach((agreement) -> {
			agreement.moveTo(plan);
			agreements.saveAndFlush(agreement);
		});
	}

	/**
	 * @param checked agreements that {@link AgreementRules} found no fault with
	 */
	List<Agreement> add(UUID request, List<NewAgreement> checked, CaseFileId caseFile, @Nullable Plan plan,
			CaseFacts facts, Actor director) {
		Map<UnitId, Role> roles = owners.of(facts, director)
			.stream()
			.map(AgreementOwner::unit)
			.collect(Collectors.toMap(UnitView::id, UnitView::role));
		LocalDate today = LocalDate.now(clock);
		List<Agreement> added = new ArrayList<>();
		for (NewAgreement one : checked) {
			Role role = Objects.requireNonNull(roles.get(Objects.requireNonNull(one.owner())));
			Agreement agreement = new Agreement(request, added.size(), one, role, caseFile, plan, director, today);
			added.add(agreements.saveAndFlush(agreement));
			board.open(agreement.task());
		}
		return added;
	}

	/**
	 * @return whether it was still open
	 */
	boolean done(Agreement agreement, Actor actor) {
		if (!agreement.done(actor, LocalDate.now(clock))) {
			return false;
		}
		agreements.saveAndFlush(agreement);
		board.close(agreement.id().value(), Agreement.TASK, null, null);
		return true;
	}

	List<AgreementOwner> owners(CaseFacts facts, Actor director) {
		return owners.of(facts, director);
	}

	/** Units that could direct the case. */
	List<AgreementOwner> directors(CaseFacts facts, Actor director) {
		return owners.whoCan(Action.SET_PLAN, facts, director);
	}

}
