package nl.routebord.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.GrantChoice;
import nl.routebord.grant.GrantDesk;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.GrantOutlook;
import nl.routebord.grant.GrantOutlooks;
import nl.routebord.grant.GrantReading;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.RequestDesk;
import nl.routebord.grant.RequestId;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units of a case let each other read. */
@Service
@Transactional
public class CaseGrants {

	/** The answer has come; the task goes when it has been read. */
	static final String ANSWERED = "readAccessAnswer";

	static final String ASKED = "answerAccessRequest";

	static final String APPROVAL = "approveSilence";

	private final SharingDoor door;

	private final GrantDesk grants;

	private final GrantReading register;

	private final RequestDesk requests;

	private final OwnRecords records;

	private final Directory directory;

	private final TaskBoard tasks;

	private final ApplicationEventPublisher events;

	CaseGrants(SharingDoor door, GrantDesk grants, GrantReading register, RequestDesk requests, OwnRecords records,
			Directory directory, TaskBoard tasks, ApplicationEventPublisher events) {
		this.door = door;
		this.grants = grants;
		this.register = register;
		this.requests = requests;
		this.records = records;
		this.directory = directory;
		this.tasks = tasks;
		this.events = events;
	}

	/**
	 * Gives a grant; works at the next request.
	 * @param answers the question that it answers; null: none
	 */
	public GrantId give(CaseFileId id, GiveGrant command, @Nullable RequestId answers, Actor actor) {
		CaseFacts facts = door.lock(id);
		boolean again = register.knows(command.request());
		GrantId given = grants.give(command, named(command, facts, actor), facts, actor);
		if (again) {
			return given;
		}
		if (answers != null) {
			answered(requests.answerWith(answers, given, facts, actor), id);
		}
		if (command.informed().on() == null) {
			tasks.open(new OpenTask(id, given.value(), APPROVAL, "sharing/overview", actor.role(), actor.unit(), null,
					null));
		}
		tell(id, "journal.sharing.given", actor);
		return given;
	}

	/** Before anything that was typed is judged: may this actor share at all? */
	public void requireSharer(CaseFileId id, Actor actor) {
		door.require(door.facts(id), Action.SHARE_DATA, actor);
	}

	/** What the recipient would see then, by the policy itself. */
	public GrantPreview preview(CaseFileId id, GiveGrant command, Actor actor) {
		CaseFacts facts = door.facts(id);
		door.require(facts, Action.SHARE_DATA, actor);
		List<OwnRecord> own = records.of(facts, actor);
		Map<UUID, OwnRecord> byId = own.stream().collect(Collectors.toMap(OwnRecord::id, Function.identity()));
		List<RecordFacts> known = own.stream().map((record) -> OwnRecords.facts(record, actor)).toList();
		List<OwnRecord> opens = new ArrayList<>();
		List<OwnRecord> seen = new ArrayList<>();
		List<GrantPreview.Closed> closed = new ArrayList<>();
		GrantOutlooks outlooks = grants.preview(command, known, facts, actor);
		for (GrantOutlook outlook : outlooks.records()) {
			OwnRecord record = byId.get(outlook.record().id());
			if (record == null) {
				continue;
			}
			if (outlook.opens()) {
				opens.add(record);
			}
			else if (outlook.after().permits()) {
				seen.add(record);
			}
			else {
				closed.add(new GrantPreview.Closed(record, outlook.after().reason()));
			}
		}
		UnitId recipient = (command.recipient() != null) ? command.recipient() : actor.unit();
		return new GrantPreview(directory.unit(recipient).orElseThrow(NotFound::new), opens, closed, seen,
				outlooks.consented());
	}

	/** A second person agrees that the family is not told. */
	public void approveSilence(CaseFileId id, GrantId grant, Actor actor) {
		grants.approveSilence(grant, door.lock(id), actor);
		tasks.close(grant.value(), APPROVAL, null, null);
	}

	public void revoke(CaseFileId id, GrantId grant, String reason, Actor actor) {
		CaseFacts facts = door.lock(id);
		boolean open = register.isOpen(grant, facts);
		grants.revoke(grant, reason, facts, actor);
		tasks.close(grant.value(), APPROVAL, null, null);
		if (open) {
			tell(id, "journal.sharing.revoked", actor);
		}
	}

	/** Takes back all that the actor's unit gave; also when it has left the case. */
	public void revokeAll(CaseFileId id, String reason, Actor actor) {
		CaseFacts facts = door.lock(id);
		register.given(facts, actor)
			.stream()
			.filter((grant) -> register.isOpen(grant, facts))
			.forEach((grant) -> revoke(id, grant, reason, actor));
	}

	/** What the actor's unit gave in this case, whether or not it still runs. */
	public List<GrantId> given(CaseFileId id, Actor actor) {
		return register.given(door.facts(id), actor);
	}

	/** All grants of the case that the actor may know of. */
	public List<GrantView> list(CaseFileId id, Actor actor) {
		return register.of(door.facts(id), actor);
	}

	/** To whom the actor's unit could give what. */
	public List<GrantChoice> choices(CaseFileId id, Actor actor) {
		return register.choices(door.facts(id), actor);
	}

	/** What the actor's unit could give. */
	public List<OwnRecord> own(CaseFileId id, Actor actor) {
		CaseFacts facts = door.facts(id);
		door.require(facts, Action.SHARE_DATA, actor);
		return records.of(facts, actor);
	}

	/** The answer of the source: no, and why. */
	public void refuse(CaseFileId id, RequestId request, String reason, Actor actor) {
		answered(requests.refuse(request, reason, door.lock(id), actor), id);
	}

	private void answered(RequestView request, CaseFileId id) {
		tasks.close(request.id().value(), ASKED, null, null);
		Role role = directory.unit(request.asker()).orElseThrow(NotFound::new).role();
		tasks.open(new OpenTask(id, request.id().value(), ANSWERED, "sharing/overview", role, request.asker(), null,
				null));
	}

	private List<RecordFacts> named(GiveGrant command, CaseFacts facts, Actor actor) {
		if (command.records().isEmpty() || !door.sees(facts, actor)) {
			return List.of();
		}
		return records.of(facts, actor).stream().map((record) -> OwnRecords.facts(record, actor)).toList();
	}

	private void tell(CaseFileId id, String code, Actor actor) {
		events.publishEvent(CaseHappening.told(id, actor, DataCategory.CONSENT_REG, code));
	}

}
