package nl.routebord.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.audit.LogRows.Found;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the log (privacy.md C.6): the data protection officer that of the own
 * organisation, each person that of the own acts. Looking is logged too.
 */
@Service
@Transactional
public class AccessLog {

	/** More than anybody checks by hand; keeps one export from holding the server. */
	public static final int MOST_EXPORTED = 50_000;

	private final LogRows rows;

	private final Directory directory;

	private final AuditTrail trail;

	AccessLog(LogRows rows, Directory directory, AuditTrail trail) {
		this.rows = rows;
		this.directory = directory;
		this.trail = trail;
	}

	/**
	 * What people of the actor's organisation did; in one case of that organisation what
	 * anybody did, without the names of others.
	 * @param ownCase whether the asked case is one of the actor's organisation
	 * @throws NotFound for anybody but the data protection officer
	 */
	public Slice<LogRow> ofOrganisation(LogQuery query, boolean ownCase, Actor actor) {
		List<LogRow> found = officer(query.at(query.cursor(), query.limit() + 1), ownCase, actor);
		trail.record(actor, Act.done("LOG_VIEWED").in(query.caseFile()).with(found.size()));
		return slice(found, query);
	}

	/** The same as one list, to take away. */
	public List<LogRow> export(LogQuery query, boolean ownCase, Actor actor) {
		List<LogRow> found = officer(query.at(null, MOST_EXPORTED), ownCase, actor);
		trail.record(actor, Act.done("LOG_EXPORTED").in(query.caseFile()).with(found.size()).by(Channel.EXPORT));
		return found;
	}

	/** What the actor did, in whatever role. */
	public Slice<LogRow> own(LogQuery query, Actor actor) {
		List<Found> found = rows.find(query.at(query.cursor(), query.limit() + 1), null, actor.user());
		trail.record(actor, Act.done("OWN_LOG_VIEWED").with(found.size()));
		return slice(found.stream().map(Found::row).toList(), query);
	}

	/** The units that the officer can ask for. */
	public List<UnitView> units(Actor actor) {
		return directory.unitsOf(actor.organisation());
	}

	private List<LogRow> officer(LogQuery query, boolean ownCase, Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			trail.refused(actor, "LOG_VIEWED", null, "R04_NEVER");
			throw new NotFound();
		}
		Set<UnitId> own = units(actor).stream().map(UnitView::id).collect(Collectors.toSet());
		boolean everybody = ownCase && query.caseFile() != null;
		return named(rows.find(query, everybody ? null : own, null), own);
	}

	/** Names of the own organisation's people only (C.6). */
	private List<LogRow> named(List<Found> found, Collection<UnitId> own) {
		Set<UserId> people = new HashSet<>();
		found.stream().filter((one) -> own.contains(one.row().unit())).forEach((one) -> people.add(one.person()));
		Map<UserId, String> names = directory.personNames(people);
		return found.stream().map((one) -> named(one.row(), names.get(one.person()), own)).toList();
	}

	private static LogRow named(LogRow row, @Nullable String name, Collection<UnitId> own) {
		String shown = (name != null && own.contains(row.unit())) ? name : "";
		return new LogRow(row.last(), row.at(), shown, row.unit(), row.role(), row.caseFile(), row.category(),
				row.action(), row.purposes(), row.decision(), row.reason(), row.channel(), row.emergency(),
				row.count());
	}

	private static Slice<LogRow> slice(List<LogRow> found, LogQuery query) {
		return Slice.of(found, query.limit(), (row) -> List.of(String.valueOf(row.last())), null);
	}

}
