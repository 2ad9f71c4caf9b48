package nl.routebord.tlv;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.region.RegionHappening;
import nl.routebord.terms.WorkingDays;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A day equated by decree moves the terms that end on it (Algemene termijnenwet 3), also
 * those that were counted already: in columns, steps and work list.
 */
@Component
class MovedDates {

	/** Of {@code app.database_job}: a day moves terms in every case. */
	private static final String JOB = "moved-dates";

	private final TlvFiles files;

	private final TlvProcess process;

	MovedDates(TlvFiles files, TlvProcess process) {
		this.files = files;
		this.process = process;
	}

	@EventListener
	void on(RegionHappening happening) {
		if (happening.movesDays()) {
			Acting.overAll(JOB, () -> move(happening));
		}
	}

	private void move(RegionHappening happening) {
		WorkingDays calendar = files.calendar();
		for (TlvApplication application : files.lockRunning()) {
			if (application.recount((day) -> files.terms(application, day), calendar)) {
				files.save(application, Actor.system(happening.action()));
				files.act(application, Actor.system(happening.action()), "MOVE_TLV_DATES");
				process.moved(application.id(), application.clock().dates());
			}
		}
	}

}
