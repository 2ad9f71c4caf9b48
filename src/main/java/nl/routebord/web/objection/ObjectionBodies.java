package nl.routebord.web.objection;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import nl.routebord.objection.AppealOutcome;
import nl.routebord.objection.DecideObjection;
import nl.routebord.objection.Defect;
import nl.routebord.objection.Hearing;
import nl.routebord.objection.HearingWaiver;
import nl.routebord.objection.LbtAdvice;
import nl.routebord.objection.ObjectionEffect;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionOutcome;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;

import org.jspecify.annotations.Nullable;

/** What a connected system sends. */
final class ObjectionBodies {

	private ObjectionBodies() {
	}

	/** For the secretariat what came in; the school that applied sends its grounds. */
	record NewObjection(@Nullable UUID applicationId, @Nullable ObjectorKind objector, @Nullable String objectorName,
			@Nullable Boolean affected, @Nullable ReceivedBy channel, @Nullable LocalDate receivedOn,
			@Nullable LocalDate postedOn) {

		ReceiveObjection command(TlvApplicationId application) {
			return new ReceiveObjection(UUID.randomUUID(), application, objector, ObjectionForm.text(objectorName),
					Boolean.TRUE.equals(affected), channel, receivedOn, postedOn);
		}

	}

	record OwnObjection(@Nullable UUID applicationId, @Nullable String grounds) {
	}

	/** No defects and no day: it is complete. */
	record Acknowledgement(@Nullable Set<Defect> defects, @Nullable LocalDate lastDay) {
	}

	record LbtRequest(@Nullable String dossier) {
	}

	/** Six weeks with a reason, or further with consent. */
	record Delay(@Nullable String reason, @Nullable LocalDate consentedOn, @Nullable LocalDate until) {
	}

	/** The day of the appeal, or how it ended. */
	record CourtAppeal(@Nullable LocalDate appealedOn, @Nullable AppealOutcome outcome) {
	}

	record Lateness(@Nullable Boolean excused, @Nullable String reason) {
	}

	record Grounds(@Nullable String grounds) {
	}

	record Heard(@Nullable LocalDate heardOn, @Nullable String who, @Nullable String report,
			@Nullable HearingWaiver waived, @Nullable String why) {

		Hearing hearing() {
			return new Hearing(heardOn, who, report, waived, why);
		}

	}

	record CommitteeAdvice(@Nullable LocalDate receivedOn, @Nullable ObjectionOutcome outcome, @Nullable String text) {

		LbtAdvice advice() {
			return new LbtAdvice(receivedOn, outcome, text);
		}

	}

	/**
	 * @param lessons items of the list of checks; with a founded outcome at least one, or
	 * {@code none}
	 * @param unharmed why nobody else is harmed; only when it is decided unheard
	 */
	record Decision(@Nullable ObjectionOutcome outcome, @Nullable ObjectionEffect effect, @Nullable TlvKind kind,
			@Nullable FundingCategory category, @Nullable LocalDate begin, @Nullable LocalDate end,
			@Nullable String motivation, @Nullable String deviation, @Nullable Set<String> lessons,
			@Nullable String unharmed, @Nullable Boolean confirmed) {

		DecideObjection command(ObjectionId id, long version) {
			GrantedTlv granted = (kind != null) ? new GrantedTlv(kind, category, begin, end) : null;
			return new DecideObjection(id, version, outcome, effect, granted, ObjectionForm.text(motivation),
					ObjectionForm.text(deviation), (lessons != null) ? lessons : Set.of(), ObjectionForm.text(unharmed),
					Boolean.TRUE.equals(confirmed));
		}

	}

}
