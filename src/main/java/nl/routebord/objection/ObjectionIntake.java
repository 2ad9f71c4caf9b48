package nl.routebord.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.Position;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvLife;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes objections in: from the family and the school themselves, or by the swv when they
 * come by post. Who registers them reads nothing of what they say.
 */
@Service
@Transactional
public class ObjectionIntake {

	private final ObjectionFiles files;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final Directory directory;

	private final TlvLife tlvs;

	private final ObjectionStory story;

	private final ObjectionProcess process;

	ObjectionIntake(ObjectionFiles files, CaseAccess access, CaseDesk cases, Directory directory, TlvLife tlvs,
			ObjectionStory story, ObjectionProcess process) {
		this.files = files;
		this.access = access;
		this.cases = cases;
		this.directory = directory;
		this.tlvs = tlvs;
		this.story = story;
		this.process = process;
	}

	/**
	 * By post or at the desk, also when it is late: whether that can be excused is not
	 * for who registers it.
	 */
	public ObjectionId receive(ReceiveObjection command, Actor actor) {
		DecidedTlv about = mayReceive(command.application(), actor);
		Optional<Objection> earlier = files.earlier(command.request());
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		ObjectionRules.check(command, about.notifiedOn(), files.today());
		Receipt receipt = new Receipt(Objects.requireNonNull(command.objector()), command.objectorName().strip(),
				command.affected(), Objects.requireNonNull(command.channel()),
				Objects.requireNonNull(command.receivedOn()), command.postedOn());
		return received(command.request(), about, receipt, "", actor);
	}

	/** Whether this actor registers what comes in, before what was sent is looked at. */
	public void requireMayReceive(TlvApplicationId application, Actor actor) {
		mayReceive(application, actor);
	}

	/** By who was told of the decision: the school that applied, parents, adult pupil. */
	public ObjectionId object(TlvApplicationId application, UUID request, String grounds, Actor actor) {
		DecidedTlv about = mayObject(application, actor);
		Optional<Objection> earlier = files.earlier(request);
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		if (files.isReplaced(application)) {
			throw new Conflict("objection.replaced");
		}
		Faults faults = new Faults();
		ObjectionRules.require(faults, "grounds", grounds);
		ObjectorKind kind = kind(actor);
		faults.addIf(kind == ObjectorKind.ADULT_PUPIL && !isAdult(about, files.today()), "",
				"objection.fault.under-age");
		faults.throwIfAny();
		String name = (actor.role() == Role.SCHOOL_CARE_COORDINATOR)
				? directory.organisation(about.applicant()).orElseThrow().name()
				: directory.personNames(List.of(actor.user())).getOrDefault(actor.user(), "");
		return received(request, about, new Receipt(kind, name, false, ReceivedBy.PORTAL, files.today(), null), grounds,
				actor);
	}

	/** The same before there is anything to send. */
	public void requireMayObject(TlvApplicationId application, Actor actor) {
		mayObject(application, actor);
	}

	private ObjectionId received(UUID request, DecidedTlv about, Receipt receipt, String grounds, Actor actor) {
		Objection objection = files.save(new Objection(request, about, receipt, isAdult(about, receipt.receivedOn()),
				grounds, actor, files.calendar()));
		files.act(objection, actor, "RECEIVE_OBJECTION");
		story.name(objection, about);
		story.withSwv(about);
		story.tell(story.standing(about, actor, "received").entering(Position.TLV_APPLICATION));
		story.mail(objection, about, "received");
		process.received(about.caseFile(), objection.id(), objection.clock().lbtDueOn(), objection.clock().dueOn());
		return objection.id();
	}

	private DecidedTlv mayReceive(TlvApplicationId application, Actor actor) {
		access.require(actor, files.facts(tlvs.caseFile(application)), Action.RECEIVE_OBJECTION);
		DecidedTlv about = files.about(application);
		files.requireOwnSwv(about, actor);
		return about;
	}

	/**
	 * Of a parent without gezag the policy says what it says of the whole file: nothing.
	 */
	private DecidedTlv mayObject(TlvApplicationId application, Actor actor) {
		CaseFacts facts = files.facts(tlvs.caseFile(application));
		access.requireSeen(actor, facts);
		if (!actor.role().isFamily()) {
			access.require(actor, facts, Action.OBJECT_TO_TLV);
			requireApplicant(application, facts, actor);
		}
		DecidedTlv about = files.about(application);
		files.requireVisible(about, actor);
		if (access.decide(actor, facts, about.file()).access() == Access.DENY) {
			throw new NotFound();
		}
		return about;
	}

	private void requireApplicant(TlvApplicationId application, CaseFacts facts, Actor actor) {
		if (!tlvs.applicant(application).equals(actor.unit())) {
			files.refuse(facts, actor, Action.OBJECT_TO_TLV, "R04_NEVER");
			throw new NotAllowed("objection.not-applicant");
		}
	}

	private static ObjectorKind kind(Actor actor) {
		return switch (actor.role()) {
			case PARENT -> ObjectorKind.PARENT;
			case PUPIL -> ObjectorKind.ADULT_PUPIL;
			default -> ObjectorKind.APPLICANT_BOARD;
		};
	}

	private boolean isAdult(DecidedTlv about, LocalDate day) {
		return !cases.birthDate(about.caseFile()).plusYears(18).isAfter(day);
	}

}
