package nl.routebord.absence;

import java.util.List;

import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The children who sit at home, by band: of the cases that the reader sees, those of whom
 * its task lets it read why they are absent. What it may not read is not counted.
 */
@Service
@Transactional
public class HomeOverview {

	/** In one sheet. */
	private static final int MOST = 5_000;

	private final HomeLook look;

	private final CaseAccess access;

	private final AuditTrail trail;

	HomeOverview(HomeLook look, CaseAccess access, AuditTrail trail) {
		this.look = look;
		this.access = access;
		this.trail = trail;
	}

	/** How many there are in each band, whatever band was asked for. */
	public HomeCounts counts(HomeQuery query, Actor actor) {
		return look.at(query, actor).counts();
	}

	/** Who sits at home longest first. */
	public Slice<HomeRow> list(HomeQuery query, Actor actor) {
		return page(query, actor).children();
	}

	/** Both, for less than twice the work. */
	public HomePage page(HomeQuery query, Actor actor) {
		HomePage page = look.at(query, actor);
		access.logListed(actor, page.children().items().stream().map(HomeRow::caseFile).toList());
		return page;
	}

	/** The same as somebody takes it away, which the log tells. */
	public List<HomeRow> export(HomeQuery query, Actor actor) {
		List<HomeRow> rows = list(query.whole(MOST), actor).items();
		trail.record(actor, Act.done("CHILDREN_AT_HOME_EXPORTED").with(rows.size()).by(Channel.EXPORT));
		return rows;
	}

}
