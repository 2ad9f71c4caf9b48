package nl.routebord.web.objection;

import java.util.List;
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
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.objection.WithdrawObjection;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/**
 * All that can be filled in about an objection; each step reads its own part.
 *
 * @param act which step of the form was sent
 * @param version as the page was read
 */
record ObjectionForm(@Nullable String act, @Nullable Long version, @Nullable String request, @Nullable String objector,
		@Nullable String objectorName, @Nullable Boolean affected, @Nullable String channel,
		@Nullable String receivedOn, @Nullable String postedOn, @Nullable String grounds,
		@Nullable List<String> defects, @Nullable String lastDay, @Nullable String dossier,
		@Nullable String adjournedWhy, @Nullable String agreedOn, @Nullable String agreedUntil,
		@Nullable String appealedOn, @Nullable String appealOutcome, @Nullable String excused,
		@Nullable String excusedWhy, @Nullable String heardOn, @Nullable String who, @Nullable String report,
		@Nullable String waived, @Nullable String why, @Nullable String advisedOn, @Nullable String advice,
		@Nullable String adviceText, @Nullable String outcome, @Nullable String effect, @Nullable String kind,
		@Nullable String category, @Nullable String begin, @Nullable String end, @Nullable String motivation,
		@Nullable String deviation, @Nullable List<String> lessons, @Nullable String unharmed,
		@Nullable Boolean confirmed, @Nullable String withdrawnOn, @Nullable String withdrawnWay,
		@Nullable Boolean withdrawnSure) {

	static ObjectionForm empty(@Nullable ObjectionView current) {
		String grounds = (current != null && current.content() != null && current.can("WRITE"))
				? current.content().grounds() : "";
		return new ObjectionForm("", (current != null) ? current.version() : null, UUID.randomUUID().toString(), "", "",
				false, "", "", "", grounds, List.of(), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
				"", "", "", "", "", "", "", "", "", List.of(), "", false, "", "", false);
	}

	WithdrawObjection withdrawn() {
		return new WithdrawObjection(Typed.date("withdrawnOn", withdrawnOn),
				Typed.word(withdrawnWay, WithdrawObjection.Way.values()), Boolean.TRUE.equals(withdrawnSure));
	}

	ReceiveObjection receipt(TlvApplicationId application) {
		return new ReceiveObjection(Typed.request(text(request)), application,
				Typed.word(objector, ObjectorKind.values()), text(objectorName), Boolean.TRUE.equals(affected),
				Typed.word(channel, ReceivedBy.values()), Typed.date("receivedOn", receivedOn),
				Typed.date("postedOn", postedOn));
	}

	Set<Defect> missing() {
		return Typed.words((defects != null) ? defects : List.of(), Defect.class);
	}

	Hearing hearing() {
		return new Hearing(Typed.date("heardOn", heardOn), none(who), none(report),
				Typed.word(waived, HearingWaiver.values()), none(why));
	}

	LbtAdvice lbtAdvice() {
		return new LbtAdvice(Typed.date("advisedOn", advisedOn), Typed.word(advice, ObjectionOutcome.values()),
				none(adviceText));
	}

	@Nullable AppealOutcome ofAppeal() {
		return Typed.word(appealOutcome, AppealOutcome.values());
	}

	/** Null while nothing was chosen. */
	@Nullable Boolean excusable() {
		return "yes".equals(excused) ? Boolean.TRUE : "no".equals(excused) ? Boolean.FALSE : null;
	}

	DecideObjection decision(ObjectionId id) {
		ObjectionEffect chosen = Typed.word(effect, ObjectionEffect.values());
		return new DecideObjection(id, seen(), Typed.word(outcome, ObjectionOutcome.values()), chosen, granted(chosen),
				text(motivation), text(deviation), Set.copyOf((lessons != null) ? lessons : List.of()), text(unharmed),
				Boolean.TRUE.equals(confirmed));
	}

	private @Nullable GrantedTlv granted(@Nullable ObjectionEffect chosen) {
		TlvKind as = Typed.word(kind, TlvKind.values());
		if (chosen == null || !chosen.issues() || as == null) {
			return null;
		}
		return new GrantedTlv(as, Typed.word(category, FundingCategory.values()), Typed.date("begin", begin),
				Typed.date("end", end));
	}

	long seen() {
		return (version != null) ? version : -1;
	}

	static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

	private static @Nullable String none(@Nullable String text) {
		String stripped = text(text);
		return stripped.isEmpty() ? null : stripped;
	}

}
