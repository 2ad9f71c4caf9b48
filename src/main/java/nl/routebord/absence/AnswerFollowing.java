package nl.routebord.absence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the school know what leerplicht made of its report, in the transaction of that
 * act.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerFollowing {

	private final ReceivedReportDesk desk;

	private final Reports reports;

	AnswerFollowing(ReceivedReportDesk desk, Reports reports) {
		this.desk = desk;
		this.reports = reports;
	}

	/** What is gone, or was answered so already, stays. */
	@EventListener
	public void on(ReportAnswered answered) {
		reports.find(answered.report())
			.filter((report) -> report.state() != answered.answer().state() && report.state() != ReportState.CLOSED)
			.ifPresent((report) -> desk.answer(report.id(), null, answered.answer(), answered.actor()));
	}

}
