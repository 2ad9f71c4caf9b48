package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;
import nl.routebord.route.TaskBoard;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the last school year of a tlv when what it waits for has happened. */
@Component
class RenewalRegister {

	/** The task of the swv's decider when nothing is arranged on 1 May. */
	static final String LATE = "renewalLate";

	private static final Set<String> STOPPED = Set.of("journal.tlv.withdrawn", "journal.tlv.not-processed");

	private final TlvRenewals renewals;

	private final Tlvs tlvs;

	private final TlvFiles files;

	private final TlvStory story;

	private final TaskBoard tasks;

	private final RenewalSchool schools;

	private final RenewalProcess process;

	RenewalRegister(TlvRenewals renewals, Tlvs tlvs, TlvFiles files, TlvStory story, TaskBoard tasks,
			RenewalSchool schools, RenewalProcess process) {
		this.renewals = renewals;
		this.tlvs = tlvs;
		this.files = files;
		this.story = story;
		this.tasks = tasks;
		this.schools = schools;
		this.process = process;
	}

	/**
	 * A decision was made known: is it the one that somebody waits for? Or what was asked
	 * has ended without one.
	 */
	@EventListener
	void on(CaseHappening happening) {
		if (happening.code().equals("journal.tlv.issued")) {
			List<Tlv> all = tlvs.findByCaseFileId(happening.caseFile().value());
			open(happening).forEach((renewal) -> outcome(renewal, all, happening)
				.ifPresent((outcome) -> settle(renewal, outcome, happening.actor())));
		}
		else if (STOPPED.contains(happening.code())) {
			open(happening).filter((renewal) -> asked(renewal, happening).isPresent())
				.forEach((renewal) -> process.stopped(renewal.application()));
		}
	}

	private Stream<TlvRenewal> open(CaseHappening happening) {
		return renewals.findByCaseFileId(happening.caseFile().value()).stream().filter(TlvRenewal::isOpen);
	}

	private Optional<RenewalOutcome> outcome(TlvRenewal renewal, List<Tlv> all, CaseHappening happening) {
		if (isFollowed(renewal, all)) {
			return Optional.of(RenewalOutcome.RENEWED);
		}
		return asked(renewal, happening).filter((asked) -> asked.status() == ApplicationStatus.REFUSED)
			.map((refused) -> RenewalOutcome.REFUSED);
	}

	/** What happened is about what the school asked for after this tlv. */
	private Optional<TlvApplication> asked(TlvRenewal renewal, CaseHappening happening) {
		return renewal.isChosen(ChooseRenewal.Intent.NEW_TLV) ? schools.others(renewal)
			.stream()
			.filter((other) -> happening.arguments().contains(other.number()))
			.findFirst() : Optional.empty();
	}

	private static boolean isFollowed(TlvRenewal renewal, List<Tlv> all) {
		return all.stream()
			.anyMatch((next) -> next.status() == TlvStatus.ISSUED && !next.application().equals(renewal.application())
					&& all.stream()
						.anyMatch((old) -> old.id().equals(renewal.tlv()) && old.kind() == next.kind()
								&& next.period().begin().isAfter(old.period().begin())));
	}

	/** The pupil has left; the tlv needs no successor. */
	void returned(Tlv tlv, Actor actor) {
		renewals.findById(tlv.id())
			.filter(TlvRenewal::isOpen)
			.ifPresent((renewal) -> settle(renewal, RenewalOutcome.RETURNED, actor));
	}

	private void settle(TlvRenewal renewal, RenewalOutcome outcome, Actor actor) {
		end(renewal, outcome, actor);
		process.settled(renewal.application());
	}

	void end(TlvRenewal renewal, RenewalOutcome outcome, Actor actor) {
		TlvApplication application = files.lock(renewal.application());
		renewal.end(outcome, files.today());
		renewals.saveAndFlush(renewal);
		tasks.close(renewal.application().value(), LATE, null, null);
		story.tell(story.standing(application, actor, "renewal-" + outcome.name().toLowerCase(java.util.Locale.ROOT))
			.leaving(Position.TLV_RENEWAL));
	}

}
