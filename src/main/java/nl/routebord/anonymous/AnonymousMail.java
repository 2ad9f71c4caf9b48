package nl.routebord.anonymous;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import org.springframework.stereotype.Component;

/**
 * Tells units that something waits for them. The work list holds tasks of cases only, and
 * this is none: so by mail, which says where and nothing else.
 */
@Component
class AnonymousMail {

	private final Directory directory;

	private final Outbox outbox;

	AnonymousMail(Directory directory, Outbox outbox) {
		this.directory = directory;
		this.outbox = outbox;
	}

	void asked(AnonymousId id, Collection<UnitView> units) {
		units.forEach((unit) -> mail("asked", id, id.value(), unit.id()));
	}

	void answered(AnonymousId id, UUID answer, UnitId source) {
		mail("answered", id, answer, source);
	}

	private void mail(String what, AnonymousId id, UUID effect, UnitId unit) {
		directory.mailAddresses(unit)
			.forEach((address) -> outbox
				.mail(new MailOrder("anonymous-" + what + ":" + effect + ":" + unit.value() + ":" + address, address,
						"anonymous.mail." + what + ".subject", "anonymous.mail." + what + ".text", List.of(),
						"/anoniem/" + id)));
	}

}
