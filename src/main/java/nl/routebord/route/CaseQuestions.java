package nl.routebord.route;

import java.util.List;
import nl.routebord.grant.AskAccess;
import nl.routebord.grant.RequestDesk;
import nl.routebord.grant.RequestId;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Explanation;
import nl.routebord.sharing.Explanations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "Waarom zie ik dit (niet)?", and the question to who can change that. */
@Service
@Transactional
public class CaseQuestions {

	private final SharingDoor door;

	private final Explanations explanations;

	private final RequestDesk requests;

	private final TaskBoard tasks;

	CaseQuestions(SharingDoor door, Explanations explanations, RequestDesk requests, TaskBoard tasks) {
		this.door = door;
		this.explanations = explanations;
		this.requests = requests;
		this.tasks = tasks;
	}

	/**
	 * @throws NotFound for what may not be known to exist, as for what cannot exist
	 */
	public Explanation why(CaseFileId id, DataCategory category, UnitId source, Actor actor) {
		return explanations.of(category, source, door.facts(id), actor).orElseThrow(NotFound::new);
	}

	/**
	 * The same of every unit that may write this kind.
	 * @throws NotFound for what may not be known to exist
	 */
	public List<Explanation> why(CaseFileId id, DataCategory category, Actor actor) {
		return explanations.of(category, door.facts(id), actor).orElseThrow(NotFound::new);
	}

	/** What is kept from this actor and may be told about. */
	public List<Explanation> hidden(CaseFileId id, Actor actor) {
		CaseFacts facts = door.facts(id);
		door.requireSeen(facts, actor);
		return explanations.hidden(facts, actor);
	}

	/** Becomes a task of the source unit. */
	public RequestView ask(CaseFileId id, AskAccess asked, Actor actor) {
		CaseFacts facts = door.lock(id);
		RequestView request = requests.ask(asked, facts, actor);
		facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(request.source()))
			.findFirst()
			.ifPresent((source) -> tasks.open(new OpenTask(id, request.id().value(), CaseGrants.ASKED,
					"sharing/overview", source.role(), source.unit(), null, request.dueOn())));
		return request;
	}

	/** Asked by this unit, or of it. */
	public List<RequestView> list(CaseFileId id, Actor actor) {
		return requests.of(door.facts(id), actor);
	}

	/** The asker has read the answer: its task is done. */
	public void read(CaseFileId id, RequestId request, Actor actor) {
		CaseFacts facts = door.lock(id);
		requests.of(facts, actor)
			.stream()
			.filter((one) -> one.id().equals(request) && one.asker().equals(actor.unit()))
			.findFirst()
			.orElseThrow(NotFound::new);
		tasks.close(request.value(), CaseGrants.ANSWERED, actor.unit(), null);
	}

}
