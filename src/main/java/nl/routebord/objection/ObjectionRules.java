package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Set;

import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.DecisionCheck;

import org.jspecify.annotations.Nullable;

/** What must hold of an objection and of the decision on it (domain.md 2.8); pure. */
final class ObjectionRules {

	static final int LONGEST_TEXT = 10_000;

	/** None of the checks would have caught it. */
	static final String NO_LESSON = "none";

	private ObjectionRules() {
	}

	static void require(Faults faults, String field, @Nullable String text) {
		faults.addIf(text == null || text.isBlank(), field, "objection.fault." + field)
			.addIf(text != null && text.length() > LONGEST_TEXT, field, "objection.fault.too-long", LONGEST_TEXT);
		PrintableText.check(faults, field, text);
	}

	/** R-BZ-02 and R-BZ-03, of what is registered. */
	static void check(ReceiveObjection command, LocalDate notified, LocalDate today) {
		LocalDate received = command.receivedOn();
		LocalDate posted = command.postedOn();
		Faults faults = new Faults().addIf(command.objector() == null, "objector", "objection.fault.objector")
			.addIf(command.channel() == null || command.channel() == ReceivedBy.PORTAL, "channel",
					"objection.fault.channel")
			.addIf(received == null || received.isAfter(today) || received.isBefore(notified), "receivedOn",
					"objection.fault.received-on")
			.addIf(posted != null && (command.channel() != ReceivedBy.POST
					|| (received != null && posted.isAfter(received)) || posted.isBefore(notified)), "postedOn",
					"objection.fault.posted-on");
		require(faults, "objectorName", command.objectorName());
		faults.addIf(command.objectorName().length() > 200, "objectorName", "objection.fault.too-long", 200);
		faults.throwIfAny();
	}

	/** Everything that is wrong with a decision (R-BZ-05, R-BZ-06). */
	static Faults faults(DecideObjection command, Objection objection, DecidedTlv about) {
		Faults faults = new Faults();
		ObjectionOutcome outcome = command.outcome();
		faults.addIf(outcome == null, "outcome", "objection.fault.outcome")
			.addIf(command.effect() == null, "effect", "objection.fault.effect")
			.addIf(!command.confirmed(), "confirmed", "objection.fault.confirmed");
		require(faults, "motivation", command.motivation());
		faults.addIf(command.deviation().length() > LONGEST_TEXT, "deviation", "objection.fault.too-long",
				LONGEST_TEXT);
		PrintableText.check(faults, "deviation", command.deviation());
		if (outcome != null) {
			outcome(outcome, command, objection, faults);
		}
		if (outcome != null && command.effect() != null) {
			effect(outcome, command, about, faults);
		}
		return faults;
	}

	/** Before the committee was asked, the swv can only fully give in (R-BZ-04). */
	private static void outcome(ObjectionOutcome outcome, DecideObjection command, Objection objection, Faults faults) {
		Admissibility admissible = objection.admissibility();
		boolean inadmissible = outcome == ObjectionOutcome.INADMISSIBLE;
		boolean givesIn = outcome == ObjectionOutcome.FOUNDED;
		boolean unheard = objection.status() == ObjectionStatus.TO_LBT;
		if (unheard && givesIn) {
			require(faults, "unharmed", command.unharmed());
		}
		faults.addIf(unheard && !givesIn, "outcome", "objection.fault.lbt-first")
			.addIf(unheard && givesIn && command.effect() == ObjectionEffect.KEEP, "effect",
					"objection.fault.effect-gives-in")
			.addIf(admissible.awaitsJudgement(), "outcome", "objection.fault.lateness")
			.addIf(!inadmissible && admissible.isBarred() && !admissible.awaitsJudgement(), "outcome",
					"objection.fault.barred")
			.addIf(inadmissible && !admissible.canBeInadmissible(), "outcome", "objection.fault.no-bar");
		objection.committee()
			.advice()
			.ifPresent((advice) -> faults.addIf(advice.outcome() != outcome && command.deviation().isBlank(),
					"deviation", "objection.fault.deviation"));
		faults.addIf(outcome.isFounded() && command.lessons().isEmpty(), "lessons", "objection.fault.lessons")
			.addIf(!isOneAnswer(command.lessons()), "lessons", "objection.fault.lessons-both");
	}

	private static boolean isOneAnswer(Set<String> lessons) {
		return lessons.contains(NO_LESSON) ? lessons.size() == 1 : DecisionCheck.KEYS.containsAll(lessons);
	}

	private static void effect(ObjectionOutcome outcome, DecideObjection command, DecidedTlv about, Faults faults) {
		ObjectionEffect effect = command.effect();
		boolean holds = about.holds() != null;
		boolean possible = effect != null && switch (effect) {
			// of what was not processed nothing can be granted or taken back, and the
			// school may
			// have asked anew meanwhile
			case KEEP -> outcome != ObjectionOutcome.FOUNDED || !about.processed();
			case REPLACE -> holds && outcome.isFounded();
			case REVOKE -> (holds || about.designated()) && outcome.isFounded();
			case TAKE_UP -> !about.processed() && outcome.isFounded();
			case GRANT -> !holds && !about.designated() && about.processed() && outcome.isFounded();
		};
		faults.addIf(!possible, "effect", "objection.fault.effect-impossible")
			.addIf(effect != null && effect.issues() && command.granted() == null, "kind", "objection.fault.granted");
	}

}
