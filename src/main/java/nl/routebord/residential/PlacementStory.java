package nl.routebord.residential;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.PartnerInvited;
import nl.routebord.sharing.DataCategory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what happened to a stay. Lines and mail say that the pupil is elsewhere for a
 * time, and never where: some read them who may know no more.
 */
@Component
class PlacementStory {

	private final ApplicationEventPublisher events;

	private final Outbox outbox;

	private final Directory directory;

	private final CaseDesk cases;

	private final Accessions accessions;

	private final Clock clock;

	PlacementStory(ApplicationEventPublisher events, Outbox outbox, Directory directory, CaseDesk cases,
			Accessions accessions, Clock clock) {
		this.accessions = accessions;
		this.clock = clock;
		this.events = events;
		this.outbox = outbox;
		this.directory = directory;
		this.cases = cases;
	}

	void tell(CaseHappening happening) {
		events.publishEvent(happening);
	}

	CaseHappening happening(Placement placement, Actor actor, String code) {
		return CaseHappening.told(placement.caseFile(), actor, DataCategory.RES_FACT, "journal.residential." + code);
	}

	/** For the modules that reckon with it. */
	void turned(Placement placement) {
		StayDates dates = placement.dates();
		events.publishEvent(new PlacementTurned(placement.caseFile(), placement.id(), placement.status(),
				placement.isPaidPerPupil(), placement.ownSchool(), placement.onTlv(), placement.regime(),
				placement.origin().swv(), dates.placedOn(), dates.lastDay()));
	}

	/** Lets a unit into the case that is not in it yet. */
	void invite(Placement placement, UnitId unit, Actor actor) {
		if (!cases.facts(placement.caseFile()).isInForce(unit)) {
			events.publishEvent(new PartnerInvited(placement.caseFile(), unit, actor));
		}
	}

	/** The same for the swv of origin, if it takes part; else it only gets its mail. */
	void inviteOrigin(Placement placement, Actor actor) {
		origin(placement).stream()
			.filter((unit) -> directory.unit(unit)
				.filter((view) -> accessions.inForce(view.organisation(), LocalDate.now(clock)))
				.isPresent())
			.forEach((unit) -> invite(placement, unit, actor));
	}

	/** The units of the swv of origin that follow a stay. */
	List<UnitId> origin(Placement placement) {
		return Optional.ofNullable(placement.origin().swv())
			.flatMap((code) -> directory.organisation(OrganisationKind.SWV, code))
			.map(OrganisationView::id)
			.stream()
			.flatMap((swv) -> List.of(Role.SWV_SECRETARIAT, Role.SWV_DECIDER)
				.stream()
				.flatMap((role) -> directory.unitOf(swv, role).stream()))
			.map(UnitView::id)
			.toList();
	}

	/** The school that the pupil comes from. */
	UnitId lastSchool(Placement placement) {
		return cases.place(placement.caseFile()).sourceUnit();
	}

	/**
	 * @param once names the occasion, so that the same mail is sent once
	 */
	void mail(Placement placement, String what, String once, UnitId unit) {
		String number = cases.numbers(List.of(placement.caseFile().value())).get(placement.caseFile().value());
		for (String address : directory.mailAddresses(unit)) {
			String key = String.join(":", "stay", placement.id().value().toString(), what, once,
					UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString());
			outbox.mail(new MailOrder(key, address, "residential.mail." + what + ".subject",
					"residential.mail." + what + ".text", List.of(number), "/routes/" + number + "/verblijf"));
		}
	}

}
