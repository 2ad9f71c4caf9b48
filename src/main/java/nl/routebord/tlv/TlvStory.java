package nl.routebord.tlv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.pupil.PupilView.GuardianView;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.ExpertJoined;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.route.TlvReceived;
import nl.routebord.sharing.DataCategory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what happened: a line in the journal, a line in the trail, mail to who must know.
 * Mail holds the number of the application and nothing of the pupil.
 */
@Component
class TlvStory {

	/** Of the work list. */
	private static final String NOTICE = "tlvDefaultNotice";

	private final ApplicationEventPublisher events;

	private final Outbox outbox;

	private final Directory directory;

	private final CaseDesk cases;

	private final TaskBoard board;

	TlvStory(ApplicationEventPublisher events, Outbox outbox, Directory directory, CaseDesk cases, TaskBoard board) {
		this.events = events;
		this.outbox = outbox;
		this.directory = directory;
		this.cases = cases;
		this.board = board;
	}

	void tell(CaseHappening happening) {
		events.publishEvent(happening);
	}

	/** An expert who will advise may read from now on. */
	void joined(TlvApplication application, UnitId unit, UserId expert) {
		events.publishEvent(new ExpertJoined(application.caseFile(), unit, expert));
	}

	/** Whoever decides on it there is in the case. */
	void received(TlvApplication application) {
		application.forum()
			.ifPresent((forum) -> events
				.publishEvent(new TlvReceived(application.caseFile(), new OrganisationId(forum.swvOrganisation()))));
	}

	/** What a ledger builds on: the tlv is something else than before. */
	void turned(Tlv tlv, TlvStatus before, LocalDate on, Actor actor) {
		events.publishEvent(
				new TlvTurned(tlv.caseFile(), tlv.application(), tlv.number(), before, tlv.status(), on, actor));
	}

	/** What the school asked or sent. */
	CaseHappening file(TlvApplication application, Actor actor, String code, String... arguments) {
		return happening(application, actor, DataCategory.TLV_FILE, code, arguments);
	}

	/** Status and dates: everybody who may know of the application follows it. */
	CaseHappening standing(TlvApplication application, Actor actor, String code, String... arguments) {
		return happening(application, actor, DataCategory.TLV_DECISION, code, arguments);
	}

	/** One number in the place of another: at once, or from the day that it begins. */
	CaseHappening superseded(TlvApplication application, Actor actor, Tlv before, Tlv after) {
		return before.replacedFrom()
			.map((day) -> standing(application, actor, "superseded-from", before.number(), after.number(),
					day.toString()))
			.orElseGet(() -> standing(application, actor, "superseded", before.number(), after.number()));
	}

	CaseHappening advice(TlvApplication application, Actor actor, String code, String... arguments) {
		return happening(application, actor, DataCategory.ADVICE, code, arguments);
	}

	/** R-AWB-07: a penalty is near. */
	void askDecider(TlvApplication application, LocalDate lastChance) {
		board.open(new OpenTask(application.caseFile(), application.id().value(), NOTICE, "tlv/decision",
				Role.SWV_DECIDER, null, null, lastChance,
				application.forum().map((forum) -> new OrganisationId(forum.swvOrganisation())).orElse(null)));
	}

	/** It was decided, or need not be any more. */
	void askedNoMore(TlvApplication application) {
		board.close(application.id().value(), NOTICE, null, null);
	}

	/** Tells the school unit that applied, once. */
	void mailApplicant(TlvApplication application, String what) {
		mailApplicant(application, what, 1);
	}

	/** The same thing may be told again: the n-th time is another mail. */
	void mailApplicant(TlvApplication application, String what, int nth) {
		mailUnit(application, what, nth, new UnitId(application.applicant().unit()));
	}

	/** Tells another unit in the case, for the n-th time. */
	void mailUnit(TlvApplication application, String what, int nth, UnitId unit) {
		directory.mailAddresses(unit)
			.forEach((address) -> mail(application, what, nth, address, "/tlv/" + application.number()));
	}

	/** Tells the parents with gezag; they have no portal yet, so no link. */
	void mailParents(TlvApplication application, String what) {
		cases.addressees(application.caseFile())
			.guardians()
			.stream()
			.map(GuardianView::mail)
			.filter((address) -> !address.isBlank())
			.forEach((address) -> mail(application, what + "-parents", 1, address, ""));
	}

	/** An address only as its hash: the key may stand in a log. */
	private void mail(TlvApplication application, String what, int nth, String address, String path) {
		String key = "tlv:" + application.id().value() + ":" + what + ":" + nth + ":"
				+ UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
		outbox.mail(new MailOrder(key, address, "tlv.mail." + what + ".subject", "tlv.mail." + what + ".text",
				List.of(application.number()), path));
	}

	private static CaseHappening happening(TlvApplication application, Actor actor, DataCategory category, String code,
			String... arguments) {
		List<String> all = new ArrayList<>();
		all.add(application.number());
		all.addAll(List.of(arguments));
		return CaseHappening.told(application.caseFile(), actor, category, "journal.tlv." + code,
				all.toArray(String[]::new));
	}

}
