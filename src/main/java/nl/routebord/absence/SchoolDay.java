package nl.routebord.absence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a school in its register of absence. */
@Service
@Transactional
public class SchoolDay {

	private final ReportList reports;

	private final Worries worries;

	private final RollDesk pupils;

	private final CaseAccess access;

	SchoolDay(ReportList reports, Worries worries, RollDesk pupils, CaseAccess access) {
		this.reports = reports;
		this.worries = worries;
		this.pupils = pupils;
		this.access = access;
	}

	/**
	 * What waits.
	 *
	 * @param toSend for the absence office alone
	 * @param worries whose sickness asks for a talk
	 */
	public record Waiting(Optional<ReportPage> toSend, WorryPage worries) {
	}

	/** Of each the first ones, all logged at once. */
	public Waiting waiting(int limit, Actor actor) {
		pupils.requireKeeper(actor);
		Optional<ReportPage> toSend = (actor.role() == Role.SCHOOL_ABSENCE_OFFICE)
				? Optional.of(reports.waiting(limit, actor)) : Optional.empty();
		WorryPage open = worries.open(actor.organisation(), limit);
		List<UUID> listed = Stream
			.concat(toSend.stream().flatMap((page) -> page.reports().items().stream()).map(ReportRow::id),
					open.pupils().stream().map(WorryRow::id))
			.toList();
		access.logFilesListed(actor, listed);
		return new Waiting(toSend, open);
	}

}
