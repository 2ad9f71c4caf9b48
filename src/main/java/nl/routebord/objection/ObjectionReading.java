package nl.routebord.objection;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routebord.route.CaseFileId;
import nl.routebord.identity.Role;
import java.util.function.Predicate;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvApplicationId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objections as each reader may see them. Every reading is logged. */
@Service
@Transactional
public class ObjectionReading {

	private final ObjectionFiles files;

	private final ObjectionViews views;

	private final Lessons lessons;

	private final CaseAccess access;

	ObjectionReading(ObjectionFiles files, ObjectionViews views, Lessons lessons, CaseAccess access) {
		this.files = files;
		this.views = views;
		this.lessons = lessons;
		this.access = access;
	}

	public ObjectionView view(ObjectionId id, Actor actor) {
		Objection objection = files.visible(id, actor);
		DecidedTlv about = files.about(objection);
		CaseFacts facts = files.facts(about.caseFile());
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		ObjectionView view = views.cut(objection, about, facts, actor, shown);
		access.logRead(actor, facts, shown);
		return view;
	}

	/**
	 * The objections to the decision on an application.
	 * @throws NotFound also when there is no decision
	 */
	public ObjectionsView of(TlvApplicationId application, Actor actor) {
		DecidedTlv about = files.decided(application).orElseThrow(NotFound::new);
		CaseFacts facts = files.facts(about.caseFile());
		Set<Action> allowed = access.actions(actor, facts);
		files.requireVisible(about, actor);
		files.requireOwnSwv(about, actor);
		boolean whole = views.readsFile(about, facts, actor);
		Set<DataCategory> shown = EnumSet.of(DataCategory.TLV_DECISION);
		List<ObjectionView> all = files.of(application)
			.stream()
			.map((objection) -> views.cut(objection, about, facts, actor, shown))
			.toList();
		if (whole) {
			shown.add(DataCategory.TLV_FILE);
		}
		access.logRead(actor, facts, shown);
		boolean objects = actor.role().isFamily() ? whole
				: allowed.contains(Action.OBJECT_TO_TLV) && about.file().source().equals(actor.unit());
		return new ObjectionsView(application, about.number(), about.caseFile(), files.until(about), about.processed(),
				about.holds() != null, whole ? about.granted() : null, all, allowed.contains(Action.RECEIVE_OBJECTION),
				objects && !files.isReplaced(application));
	}

	/** The same where there may be no decision yet. */
	public Optional<ObjectionsView> ofDecided(TlvApplicationId application, Actor actor) {
		return files.decided(application).map((about) -> of(application, actor));
	}

	/**
	 * What the actor's own unit keeps, also after it left: its swv all, but what it says
	 * to who decides only; a school those that it made.
	 * @param alsoFor whether a category goes to whom this is for
	 */
	public List<ObjectionView> own(CaseFileId caseFile, Predicate<DataCategory> alsoFor, Actor actor) {
		CaseFacts facts = files.facts(caseFile);
		if (!alsoFor.test(DataCategory.TLV_DECISION)) {
			return List.of();
		}
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		boolean file = alsoFor.test(DataCategory.TLV_FILE);
		List<ObjectionView> own = files.of(caseFile)
			.stream()
			.filter((one) -> one.isOf(actor))
			.map((one) -> views.own(one, files.about(one), file && actor.role() != Role.SWV_SECRETARIAT, shown))
			.toList();
		access.logRead(actor, facts, shown);
		return own;
	}

	/** What the actor's swv learned, by year; of no pupil. */
	public List<Lesson> lessons(Actor actor) {
		return lessons.of(actor.organisation());
	}

}
