package nl.routebord.absence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Tells leerplicht that a school changed what it had reported: in its list, and by mail
 * that there is something to read, never about whom or why.
 */
@Component
class NoticePost {

	private final ReportNotices notices;

	private final Directory directory;

	private final Outbox outbox;

	NoticePost(ReportNotices notices, Directory directory, Outbox outbox) {
		this.notices = notices;
		this.directory = directory;
		this.outbox = outbox;
	}

	void tell(AbsenceReport report, ReportChange change, UnitId receiver) {
		UUID notice = notices.tell(report, change, receiver);
		String text = "absence.mail." + change.act();
		directory.mailAddresses(receiver)
			.forEach((address) -> outbox.mail(new MailOrder(key(notice, address), address, text + ".subject", text,
					List.of(), "/verzuim/meldingen")));
	}

	private static String key(UUID notice, String address) {
		return "absence-notice:" + notice + ":" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
	}

}
