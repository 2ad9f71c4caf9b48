package nl.routebord.web;

import java.util.Map;
import nl.routebord.route.TaskView;
import org.springframework.stereotype.Component;

/**
 * Where a task is done: from the form key of the diagram to the address of the page. Task
 * ids of the engine never stand in an address.
 */
@Component
public class TaskPages {

	private static final Map<String, String> CASE_PAGES = Map.ofEntries(Map.entry("route/contact", "/gesprek"),
			Map.entry("route/views", "/zienswijze"), Map.entry("route/aftercare", "/nazorg"),
			Map.entry("route/close", "/afsluiten"), Map.entry("absence/episode", "/thuis"),
			Map.entry("admission/request", "/aanmelding"), Map.entry("admission/plan", "/opp"),
			Map.entry("consultation/question", "/overleg/vraag"), Map.entry("consultation/view", "/overleg/inbreng"),
			Map.entry("consultation/plan", "/plan"), Map.entry("consultation/evaluation", "/plan/evaluatie"),
			Map.entry("consultation/table", "/overleg/tafel"), Map.entry("consultation/table-call", "/tafel"),
			Map.entry("consultation/escalation", "/overleg/doorzetting"), Map.entry("agreement", "/afspraken"),
			Map.entry("sharing/overview", "/delen"), Map.entry("glass/overview", "/noodtoegang"),
			Map.entry("family/access", "/gezin"), Map.entry("rights/requests", "/verzoeken"),
			Map.entry("rights/records", "/gegevens"), Map.entry("rights/notices", "/kennisgevingen"),
			Map.entry("residential/stay", "/verblijf"));

	private static final String RETENTION = "retention/list";

	private static final String CALLED = "leerplicht/called";

	private static final Map<String, String> TLV_PAGES = Map.ofEntries(Map.entry("tlv/completeness", "/compleet"),
			Map.entry("tlv/supplement", "/aanvulling"), Map.entry("tlv/processing", "/behandeling"),
			Map.entry("tlv/invitation", "/uitnodiging"), Map.entry("tlv/experts", "/deskundigen"),
			Map.entry("tlv/advice", "/advies"), Map.entry("tlv/proposal", "/besluit"),
			Map.entry("tlv/decision", "/besluit"), Map.entry("objection/show", "/bezwaar"),
			Map.entry("tlv/use", "/inschrijving"), Map.entry("tlv/renewal", "/verlenging"));

	/** Every form key that has a page. */
	public static boolean knows(String formKey) {
		return RETENTION.equals(formKey) || CALLED.equals(formKey) || CASE_PAGES.containsKey(formKey)
				|| TLV_PAGES.containsKey(formKey) || "tlv/application".equals(formKey);
	}

	public String url(TaskView task) {
		if ("tlv/application".equals(task.page())) {
			return "/tlv/nieuw?route=" + task.caseNumber();
		}
		if (RETENTION.equals(task.page())) {
			return "/bewaren";
		}
		if (CALLED.equals(task.page())) {
			return "/opschaling/" + task.id();
		}
		String tlvPage = TLV_PAGES.get(task.page());
		if (tlvPage != null) {
			return "/tlv/" + task.subjectNumber() + tlvPage;
		}
		String page = "/routes/" + task.caseNumber() + CASE_PAGES.getOrDefault(task.page(), "");
		return "agreement".equals(task.page()) ? page + "?afspraak=" + task.subject() : page;
	}

}
