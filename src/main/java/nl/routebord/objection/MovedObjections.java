package nl.routebord.objection;

import java.util.Set;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.region.RegionHappening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A day equated by decree moves the last days of objections too (R-AWB-10). */
@Component
class MovedObjections {

	private static final Set<String> CALENDAR = Set.of("region.day-equated", "region.day-ended");

	/** Of {@code app.database_job}: a day moves terms in every case. */
	private static final String JOB = "moved-dates";

	private final ObjectionFiles files;

	private final ObjectionProcess process;

	MovedObjections(ObjectionFiles files, ObjectionProcess process) {
		this.files = files;
		this.process = process;
	}

	@EventListener
	void on(RegionHappening happening) {
		if (!CALENDAR.contains(happening.action())) {
			return;
		}
		Acting job = Acting.overAll(JOB);
		try {
			files.lockRunning().forEach((objection) -> move(objection, Actor.system(happening.action())));
		}
		finally {
			job.end();
		}
	}

	private void move(Objection objection, Actor system) {
		if (objection.recount(files.calendar())) {
			files.save(objection);
			files.act(objection, system, "MOVE_TLV_DATES");
			process.moved(objection.id(), objection.clock().lbtDueOn(), objection.clock().dueOn());
		}
	}

}
