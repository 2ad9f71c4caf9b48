package nl.routebord.absence;

import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Stale;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a report to who may act on it, and to nobody else until that act is done. */
@Component
class ReportAccess {

	private final Reports reports;

	private final ReportNotices notices;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	ReportAccess(Reports reports, ReportNotices notices, Roll roll, AbsenceCircle circle, CaseAccess access) {
		this.reports = reports;
		this.notices = notices;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
	}

	/** For the school that wrote it. */
	AbsenceReport own(UUID id, Actor actor) {
		AbsenceReport report = reports.lock(id).orElseThrow(NotFound::new);
		require(report, Action.REGISTER_ABSENCE, actor);
		return report;
	}

	/**
	 * For leerplicht that received it.
	 * @throws Conflict when the school was ahead and took it back
	 */
	AbsenceReport received(UUID id, Actor actor) {
		AbsenceReport report = reports.lock(id).orElseThrow(() -> {
			if (notices.isWithdrawn(id, actor)) {
				return new Conflict("absence.withdrawn");
			}
			return new NotFound();
		});
		require(report, Action.ANSWER_ABSENCE_REPORT, actor);
		return report;
	}

	private void require(AbsenceReport report, Action action, Actor actor) {
		RollPupil pupil = roll.reported(report.pupil()).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil, report.told()), action);
	}

	static void requireVersion(AbsenceReport report, @Nullable Long version) {
		if (version != null && version != report.version()) {
			throw new Stale("absence.stale");
		}
	}

}
