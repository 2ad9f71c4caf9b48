package nl.routebord.tlv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.SubjectNumbers;
import nl.routebord.route.TlvSentOn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * R-COMP-04, Awb 2:3: an application for another swv of this installation arrives there,
 * with what the school sent and the date on which it was received first.
 */
@Component
class SendingOn {

	private final TlvApplications applications;

	private final TlvFiles files;

	private final TlvNumbers numbers;

	private final SubjectNumbers subjects;

	private final Receivers receivers;

	private final TlvStory story;

	private final TlvPhase phase;

	private final ApplicationEventPublisher events;

	SendingOn(TlvApplications applications, TlvFiles files, TlvNumbers numbers, SubjectNumbers subjects,
			Receivers receivers, TlvStory story, TlvPhase phase, ApplicationEventPublisher events) {
		this.applications = applications;
		this.files = files;
		this.numbers = numbers;
		this.subjects = subjects;
		this.receivers = receivers;
		this.story = story;
		this.phase = phase;
		this.events = events;
	}

	/**
	 * The swv of this installation that it would go to; empty for one elsewhere.
	 * @throws RuleViolated when it came from there
	 */
	Optional<OrganisationView> receiver(TlvApplication application, String to) {
		Optional<OrganisationView> swv = receivers.known(to);
		swv.filter((one) -> cameFrom(application, one)).ifPresent((one) -> {
			throw new RuleViolated("forwardedTo", "tlv.fault.forwarded-back", one.name());
		});
		return swv;
	}

	/** Along all who sent it on: what one of them sent away does not come round. */
	private boolean cameFrom(TlvApplication application, OrganisationView swv) {
		Optional<TlvApplication> before = application.origin().forwardedFrom().map(files::get);
		return before
			.filter((one) -> one.forum().filter((forum) -> forum.swvOrganisation().equals(swv.id().value())).isPresent()
					|| cameFrom(one, swv))
			.isPresent();
	}

	/** It is there now, to be judged for completeness; the first has ended. */
	TlvApplication arrive(TlvApplication sent, OrganisationView swv, Actor actor) {
		Forum first = sent.forum().orElseThrow();
		Forum forum = first.at(swv);
		LocalDate today = files.today();
		TlvApplication there = files.save(new TlvApplication(numbers.nextApplication(today.getYear()), request(sent),
				sent, forum, today, files.terms(forum)), actor);
		subjects.put(there.id().value(), there.number());
		files.act(there, actor, "RECEIVE_FORWARDED_TLV");
		story.received(there);
		OrganisationId sender = new OrganisationId(first.swvOrganisation());
		if (!phase.isHeldBy(sender, sent)) {
			events.publishEvent(new TlvSentOn(sent.caseFile(), sender));
		}
		story.tell(story.standing(there, actor, "arrived", sent.number()));
		return there;
	}

	/** What became of it at the swv that it was sent on to. */
	Optional<TlvApplication> arrived(TlvApplication sent) {
		return applications.findByOriginForwardedFrom(sent.id().value());
	}

	/** Who sent this one on. */
	Optional<TlvApplication> sender(TlvApplication application) {
		return application.origin().forwardedFrom().map(files::get);
	}

	/** It arrives once. */
	private static UUID request(TlvApplication sent) {
		return UUID.nameUUIDFromBytes(("sent-on:" + sent.id().value()).getBytes(StandardCharsets.UTF_8));
	}

	static LocalDate judgeDue(TlvApplication there) {
		return Objects.requireNonNull(there.clock().judgeDueOn());
	}

}
