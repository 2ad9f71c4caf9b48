package nl.routebord.objection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.pupil.PupilView.GuardianView;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.SubjectNumbers;
import nl.routebord.route.TlvReceived;
import nl.routebord.sharing.DataCategory;
import nl.routebord.tlv.DecidedTlv;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to an objection: a line in the journal and mail to who must know.
 * Both say that there is an objection to the decision with this number, and not what it
 * says.
 */
@Component
class ObjectionStory {

	private final ApplicationEventPublisher events;

	private final Outbox outbox;

	private final Directory directory;

	private final CaseDesk cases;

	private final SubjectNumbers numbers;

	ObjectionStory(ApplicationEventPublisher events, Outbox outbox, Directory directory, CaseDesk cases,
			SubjectNumbers numbers) {
		this.events = events;
		this.outbox = outbox;
		this.directory = directory;
		this.cases = cases;
		this.numbers = numbers;
	}

	/** The work list finds the page of an objection by the number of the application. */
	void name(Objection objection, DecidedTlv about) {
		numbers.put(objection.id().value(), about.number());
	}

	/** Also where an application to another swv followed. */
	void withSwv(DecidedTlv about) {
		events.publishEvent(new TlvReceived(about.caseFile(), about.swv()));
	}

	void tell(CaseHappening happening) {
		events.publishEvent(happening);
	}

	/**
	 * What the family does has the unit of the case as its source, as a journal line
	 * must.
	 */
	CaseHappening standing(DecidedTlv about, Actor actor, String code, String... arguments) {
		List<String> all = new ArrayList<>();
		all.add(about.number());
		all.addAll(List.of(arguments));
		Actor author = actor.role().isFamily() ? Actor.system("objection") : actor;
		return CaseHappening.told(about.caseFile(), author, DataCategory.TLV_DECISION, "journal.objection." + code,
				all.toArray(String[]::new));
	}

	/** The unit that applied and the parents with gezag, once. */
	void mail(Objection objection, DecidedTlv about, String what) {
		directory.mailAddresses(about.file().source())
			.forEach((address) -> mail(objection, about, what, address, "/tlv/" + about.number() + "/bezwaar"));
		cases.addressees(about.caseFile())
			.guardians()
			.stream()
			.map(GuardianView::mail)
			.filter((address) -> !address.isBlank())
			.forEach((address) -> mail(objection, about, what, address, ""));
	}

	/** An address only as its hash: the key may stand in a log. */
	private void mail(Objection objection, DecidedTlv about, String what, String address, String path) {
		String key = "objection:" + about.id().value() + ":" + objection.id().value() + ":" + what + ":"
				+ UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
		outbox.mail(new MailOrder(key, address, "objection.mail." + what + ".subject",
				"objection.mail." + what + ".text", List.of(about.number()), path));
	}

}
