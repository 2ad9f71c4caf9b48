package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.document.FileBinder;
import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts everything about one application in one file for the LBT or the court: numbered
 * pieces with an inventory. It is made anew each time and not kept: the journal holds its
 * fingerprint.
 */
@Service
@Transactional
public class WholeFileDesk {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private final TlvFiles files;

	private final FilePieces pieces;

	private final CaseAccess access;

	private final LetterPrinter printer;

	private final FileBinder binder;

	private final TlvStory story;

	private final AuditTrail trail;

	WholeFileDesk(TlvFiles files, FilePieces pieces, CaseAccess access, LetterPrinter printer, FileBinder binder,
			TlvStory story, AuditTrail trail) {
		this.files = files;
		this.pieces = pieces;
		this.access = access;
		this.printer = printer;
		this.binder = binder;
		this.story = story;
		this.trail = trail;
	}

	/** What would be in it. */
	public List<PieceView> inventory(TlvApplicationId id, Actor actor) {
		TlvApplication application = allowed(id, actor);
		return listed(pieces.of(application, files.facts(application), actor, false), 0);
	}

	public WholeFile compile(TlvApplicationId id, Actor actor) {
		TlvApplication application = allowed(id, actor);
		CaseFacts facts = files.facts(application);
		List<FilePieces.Piece> all = pieces.of(application, facts, actor, true);
		// the inventory is as long with the right numbers as without
		int first = binder.pages(inventory(application, listed(all, 0))).orElseThrow() + 1;
		List<PieceView> inventory = listed(all, first);
		List<byte[]> bound = new ArrayList<>();
		bound.add(inventory(application, inventory));
		all.stream().filter((piece) -> piece.pages() > 0).forEach((piece) -> bound.add(piece.bytes()));
		byte[] pdf = binder.bind(bound, application.number());
		String sha256 = binder.fingerprint(pdf);
		access.logRead(actor, facts, Set.of(DataCategory.TLV_FILE, DataCategory.ADVICE, DataCategory.TLV_DECISION));
		trail.record(actor,
				Act.done(Action.EXPORT_TLV_FILE.name())
					.in(facts.caseFile())
					.on(application.id().value())
					.with(inventory.size())
					.by(Channel.EXPORT));
		story.tell(story.file(application, actor, "exported", String.valueOf(inventory.size()), sha256));
		return new WholeFile(application.number(), inventory, sha256, pdf);
	}

	/** A decider of the swv, as long as it may read the file itself. */
	private TlvApplication allowed(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.EXPORT_TLV_FILE);
		TlvApplication application = files.visible(id, actor);
		if (!access.decide(actor, files.facts(application), application.file()).permits()) {
			files.refuse(application, actor, Action.EXPORT_TLV_FILE.name(), "R07_PHASE");
			throw new NotAllowed("sharing.not-allowed");
		}
		return application;
	}

	private byte[] inventory(TlvApplication application, List<PieceView> listed) {
		Map<String, Object> model = new HashMap<>();
		model.put("application", application.number());
		model.put("madeOn", files.today());
		model.put("pieces", listed);
		return printer.print("letters/tlv-file", model, DUTCH);
	}

	private static List<PieceView> listed(List<FilePieces.Piece> all, int first) {
		List<PieceView> listed = new ArrayList<>();
		int page = first;
		for (FilePieces.Piece piece : all) {
			listed.add(new PieceView(listed.size() + 1, piece.kind(), piece.title(), piece.date(), piece.source(),
					piece.sha256(), (piece.pages() > 0) ? page : 0));
			page += piece.pages();
		}
		return listed;
	}

}
