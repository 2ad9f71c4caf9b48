package nl.routebord.rights;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UserId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells who asked that there is news: a number and a link, no content. */
@Component
class FamilyPost {

	private final RightsRequests requests;

	private final Directory directory;

	private final Outbox outbox;

	FamilyPost(RightsRequests requests, Directory directory, Outbox outbox) {
		this.requests = requests;
		this.directory = directory;
		this.outbox = outbox;
	}

	/**
	 * @param effect what happened: told once
	 */
	void tell(UUID request, String effect, String number) {
		requests.account(request)
			.flatMap((user) -> directory.mailAddress(new UserId(user)))
			.ifPresent((address) -> outbox.mail(new MailOrder("rights:" + request + ":" + effect, address,
					"rights.mail.subject", "rights.mail.family", List.of(number), "/mijn/" + number + "/zeggen")));
	}

}
