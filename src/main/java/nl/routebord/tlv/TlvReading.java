package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications as each reader may see them. Every reading is logged. */
@Service
@Transactional
public class TlvReading {

	private final TlvFiles files;

	private final TlvViews views;

	private final TlvLists lists;

	private final FourEyes eyes;

	private final Proposals proposals;

	private final DecisionWarnings warnings;

	private final CaseAccess access;

	TlvReading(TlvFiles files, TlvViews views, TlvLists lists, FourEyes eyes, Proposals proposals,
			DecisionWarnings warnings, CaseAccess access) {
		this.files = files;
		this.views = views;
		this.lists = lists;
		this.eyes = eyes;
		this.proposals = proposals;
		this.warnings = warnings;
		this.access = access;
	}

	/**
	 * The application with this number, whether or not anybody may see it; every entrance
	 * asks the policy with the id.
	 */
	public TlvApplicationId require(String number) {
		return files.require(number);
	}

	public TlvView view(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		CaseFacts facts = files.facts(application);
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		TlvView view = views.cut(application, facts, actor, shown);
		access.logRead(actor, facts, shown);
		return view;
	}

	/** What stands beside the decision form; for who may decide. */
	public List<DecisionCheck> checks(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		List<DecisionCheck> checks = new ArrayList<>(eyes.checks(application, actor.user()));
		checks.addAll(warnings.ofAsked(application));
		return checks;
	}

	/** The same with what is being written; nothing of it is kept. */
	public WrittenDecision checks(ProposeTlv written, Actor actor) {
		TlvApplication application = toDecide(written.application(), actor);
		Premises premises = files.premises(application);
		List<DecisionCheck> checks = new ArrayList<>(DecisionChecks.written(written, application, premises));
		checks.addAll(checks(written.application(), actor));
		return new WrittenDecision(checks, DecisionRules.period(written, application, premises).list());
	}

	/** The end that a decision form begins with. */
	public @Nullable LocalDate proposedEnd(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		return DecisionRules.proposedEnd(application.content(), files.birthDate(application));
	}

	/** What the grounds of the decision can point to. */
	public List<Passage> passages(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		access.logRead(actor, files.facts(application), EnumSet.of(DataCategory.TLV_FILE, DataCategory.ADVICE));
		return Passage.of(application);
	}

	/** What was proposed to decide, the first one first; for who may decide. */
	public List<ProposalView> proposals(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		access.logRead(actor, files.facts(application), EnumSet.of(DataCategory.TLV_FILE));
		return proposals.views(application, actor.user());
	}

	/** What to know before the proposal that waits is taken; none when none waits. */
	public Optional<OpenProposal> openProposal(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		return proposals.opened(application, eyes.checks(application, actor.user()),
				(command) -> warnings.of(command, application));
	}

	private TlvApplication toDecide(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.DECIDE_TLV);
		return files.get(id);
	}

	/** The applications that the reader may know of, by their next last day. */
	public Slice<TlvRow> list(TlvQuery query, Actor actor) {
		Slice<TlvRow> rows = lists.list(query, actor);
		access.logListed(actor, rows.items().stream().map(TlvRow::caseFile).distinct().toList());
		return rows;
	}

	/**
	 * What the actor's own unit wrote in the applications of a case, also after it left.
	 * @param alsoFor whether a category goes to whom this is for
	 */
	public List<TlvView> own(CaseFileId caseFile, Predicate<DataCategory> alsoFor, Actor actor) {
		CaseFacts facts = files.facts(caseFile);
		Set<DataCategory> shown = EnumSet.noneOf(DataCategory.class);
		List<TlvView> own = files.of(facts)
			.stream()
			.flatMap((one) -> views.own(one, actor.unit(), alsoFor, shown).stream())
			.toList();
		access.logRead(actor, facts, shown);
		return own;
	}

	/** The applications of one case that the reader may know of. */
	public List<TlvView> of(CaseFileId caseFile, Actor actor) {
		return files.visibleOf(caseFile, actor).stream().map((id) -> view(id, actor)).toList();
	}

}
