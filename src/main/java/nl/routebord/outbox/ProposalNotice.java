package nl.routebord.outbox;

import java.util.List;
import nl.routebord.identity.AppointmentProposed;
import nl.routebord.identity.Directory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the colleagues of a unit that a role in it waits for their approval. */
@Component
class ProposalNotice {

	private final Outbox outbox;

	private final Directory directory;

	ProposalNotice(Outbox outbox, Directory directory) {
		this.outbox = outbox;
		this.directory = directory;
	}

	@EventListener
	void on(AppointmentProposed proposed) {
		for (String address : directory.mailAddresses(proposed.unit())) {
			outbox.mail(new MailOrder("appointment-proposed:" + proposed.proposal() + ":" + address, address,
					"outbox.proposal.subject", "outbox.proposal.text", List.of(), "/aanstellingen"));
		}
	}

}
