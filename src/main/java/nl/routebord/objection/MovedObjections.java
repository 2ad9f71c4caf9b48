package nl.routebord.objection;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.region.RegionHappening;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A day equated by decree moves the last days of objections too (R-AWB-10). */
@Component
class MovedObjections {

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
		if (happening.movesDays()) {
			Actor system = Actor.system(happening.action());
			Acting.overAll(JOB, () -> files.lockRunning().forEach((objection) -> move(objection, system)));
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
