package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.routebord.convenant.AccessionChanged;
import nl.routebord.identity.Acting;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.DueWork;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A party that leaves the modelconvenant leaves its cases that night: when its end is
 * recorded, each of its relations gets that day as its end, which every reading compares
 * with today. Only a return after a gap needs the clock.
 */
@Component
@Transactional
class ConvenantFollowing implements DueWork {

	/** No node is down longer than this without anybody looking. */
	private static final int DAYS_BACK = 31;

	/** Of {@code app.database_job}: who leaves, leaves every case. */
	private static final String JOB = "convenant-following";

	private final CaseRelations relations;

	private final Clock clock;

	ConvenantFollowing(CaseRelations relations, Clock clock) {
		this.relations = relations;
		this.clock = clock;
	}

	@EventListener
	public void on(AccessionChanged changed) {
		follow(List.of(changed.organisation()), LocalDate.now(clock));
	}

	@Override
	@Scheduled(cron = "0 1 * * * *", zone = "Europe/Amsterdam")
	public void runDueNow() {
		LocalDate today = LocalDate.now(clock);
		follow(relations.started(today.minusDays(DAYS_BACK), today), today);
	}

	private void follow(List<OrganisationId> parties, LocalDate today) {
		Acting.overAll(JOB, () -> parties.forEach((party) -> relations.follow(party, today)));
	}

}
