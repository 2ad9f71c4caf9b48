package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;

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

	private final TlvRenewals renewals;

	private final Tlvs tlvs;

	private final TlvFiles files;

	private final TlvStory story;

	private final TaskBoard tasks;

	private final RenewalProcess process;

	RenewalRegister(TlvRenewals renewals, Tlvs tlvs, TlvFiles files, TlvStory story, TaskBoard tasks,
			RenewalProcess process) {
		this.renewals = renewals;
		this.tlvs = tlvs;
		this.files = files;
		this.story = story;
		this.tasks = tasks;
		this.process = process;
	}

	/** A decision was made known: is it the one that somebody waits for? */
	@EventListener
	void on(CaseHappening happening) {
		if (happening.code().equals("journal.tlv.issued")) {
			List<Tlv> all = tlvs.findByCaseFileId(happening.caseFile().value());
			renewals.findByCaseFileId(happening.caseFile().value())
				.stream()
				.filter(TlvRenewal::isOpen)
				.forEach((renewal) -> outcome(renewal, all, happening)
					.ifPresent((outcome) -> settle(renewal, outcome, happening.actor())));
		}
	}

	private Optional<RenewalOutcome> outcome(TlvRenewal renewal, List<Tlv> all, CaseHappening happening) {
		if (isFollowed(renewal, all)) {
			return Optional.of(RenewalOutcome.RENEWED);
		}
		return isRefused(renewal, happening) ? Optional.of(RenewalOutcome.REFUSED) : Optional.empty();
	}

	/** What was made known is the refusal of what the school asked this year. */
	private boolean isRefused(TlvRenewal renewal, CaseHappening happening) {
		return renewal.intent().filter(ChooseRenewal.Intent.NEW_TLV::equals).isPresent()
				&& files.of(files.facts(happening.caseFile()))
					.stream()
					.anyMatch((application) -> happening.arguments().contains(application.number())
							&& !application.id().equals(renewal.application())
							&& application.status() == ApplicationStatus.REFUSED);
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
