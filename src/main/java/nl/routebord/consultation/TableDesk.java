package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls the thuiszittersoverleg that a child at home asks for, and records what was
 * agreed.
 */
@Service
@Transactional
public class TableDesk {

	private final CaseDoor door;

	private final TableBook book;

	private final TableAgreements agreements;

	private final Directory directory;

	private final Story story;

	private final Clock clock;

	TableDesk(CaseDoor door, TableBook book, TableAgreements agreements, Directory directory, Story story,
			Clock clock) {
		this.door = door;
		this.book = book;
		this.agreements = agreements;
		this.directory = directory;
		this.story = story;
		this.clock = clock;
	}

	/** For a day, or for another day than it was. */
	public void call(CaseFileId caseFile, UUID id, @Nullable Long version, CallTable command, Actor actor) {
		CaseFacts facts = door.require(caseFile, actor, Action.CALL_TABLE);
		TableCall call = requireConvened(caseFile, id, actor);
		if (call.isOf(command.request())) {
			return;
		}
		requireOpen(call, version);
		Faults faults = new Faults();
		rules(facts, actor).check(command, faults);
		faults.throwIfAny();
		LocalDate meeting = Objects.requireNonNull(command.meetingOn());
		call.called(command.request(), meeting, command.invited(), actor, today());
		book.called(call);
		story.tell(Story.line(caseFile, actor, "table-called", meeting.toString()), id);
	}

	/** It need not meet, and why. */
	public void refuse(CaseFileId caseFile, UUID id, @Nullable Long version, UUID request, String reason, Actor actor) {
		door.require(caseFile, actor, Action.CALL_TABLE);
		TableCall call = requireConvened(caseFile, id, actor);
		if (call.isOf(request)) {
			return;
		}
		requireOpen(call, version);
		Faults faults = new Faults();
		TableRules.reason(reason, faults);
		faults.throwIfAny();
		call.refused(request, reason, actor);
		book.close(call);
		story.tell(Story.line(caseFile, actor, "table-refused"), id);
	}

	/** It met; what was agreed becomes a task of who does it. */
	public void record(CaseFileId caseFile, UUID id, @Nullable Long version, ReportTable command, Actor actor) {
		CaseFacts facts = door.require(caseFile, actor, Action.CALL_TABLE);
		TableCall call = requireConvened(caseFile, id, actor);
		if (call.isOf(command.request())) {
			return;
		}
		requireOpen(call, version);
		Faults faults = new Faults();
		rules(facts, actor).check(command, call.askedOn(), faults);
		agreements.check(command.agreements(), facts, actor, faults);
		faults.throwIfAny();
		agreements.requireNoStep(caseFile);
		call.held(command, actor);
		book.close(call);
		agreements.add(command, caseFile, facts, actor);
		call.nextOn().ifPresent((next) -> book.called(call.next(actor, next, today())));
		story.tell(Story.line(caseFile, actor, "table-recorded"), id);
	}

	/** Who can be invited: the units that could read what the actor writes. */
	public List<UnitView> invitable(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = door.require(caseFile, actor, Action.CALL_TABLE);
		return directory.units(List.copyOf(units(facts, actor))).values().stream().toList();
	}

	/** Who can do what is agreed. */
	public List<AgreementOwner> owners(CaseFileId caseFile, Actor actor) {
		return agreements.owners(door.require(caseFile, actor, Action.CALL_TABLE), actor);
	}

	private TableCall requireConvened(CaseFileId caseFile, UUID id, Actor actor) {
		TableCall call = book.require(id, caseFile);
		if (!call.convener().equals(actor.unit()) && !door.isDirector(caseFile, actor)) {
			throw new NotAllowed("consultation.not-convener");
		}
		return call;
	}

	private static void requireOpen(TableCall call, @Nullable Long version) {
		if (!call.state().isOpen()) {
			throw new Conflict("step.not-available");
		}
		if (version != null && version != call.version()) {
			throw new Stale("consultation.stale");
		}
	}

	private TableRules rules(CaseFacts facts, Actor actor) {
		return new TableRules(units(facts, actor), today());
	}

	private Set<UnitId> units(CaseFacts facts, Actor actor) {
		Set<UnitId> units = new LinkedHashSet<>(door.readers(facts, Author.of(actor)));
		facts.parties()
			.stream()
			.filter((party) -> party.role() == Role.DATA_PROTECTION_OFFICER)
			.forEach((party) -> units.remove(party.unit()));
		units.removeIf((unit) -> !Invitations.isPresent(facts, unit));
		return units;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
