package nl.routebord.residential;

import java.util.Optional;

import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.CaseState;
import nl.routebord.tlv.TlvStatus;
import nl.routebord.tlv.TlvTurned;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps stays in step with what becomes of the tlv, in the transaction of that act: it
 * comes into use, or expires asleep (R-RES-12).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TlvFollowing {

	private final PlacementFiles files;

	private final Claims claims;

	private final StayEnding ending;

	private final PlacementStory story;

	private final PlacementProcess process;

	TlvFollowing(PlacementFiles files, Claims claims, StayEnding ending, PlacementStory story,
			PlacementProcess process) {
		this.files = files;
		this.claims = claims;
		this.ending = ending;
		this.story = story;
		this.process = process;
	}

	@EventListener
	public void on(TlvTurned turned) {
		if (turned.after() == TlvStatus.ACTIVE) {
			last(turned.caseFile()).filter((stay) -> stay.dates().lastDay() != null)
				.ifPresent((stay) -> ending.enrolledOnTlv(stay, turned.on(), outcome(turned), turned.actor()));
		}
		else if (turned.before() == TlvStatus.DORMANT && turned.after() == TlvStatus.EXPIRED) {
			last(turned.caseFile()).filter(TlvFollowing::mayNeedATlv).ifPresent((stay) -> promise(stay, turned));
		}
	}

	private static boolean mayNeedATlv(Placement stay) {
		LeavingFor to = stay.dates().leftFor();
		return !stay.dates().isSettled() && (to == null || !to.releasesTlv());
	}

	private Optional<Placement> last(CaseFileId caseFile) {
		return files.of(caseFile)
			.stream()
			.filter((stay) -> stay.status() != StayStatus.CANCELLED && stay.status() != StayStatus.PLANNED)
			.reduce((earlier, later) -> later);
	}

	private StayOutcome outcome(TlvTurned turned) {
		if (turned.woke()) {
			return StayOutcome.AWAKE;
		}
		boolean promised = claims.of(turned.caseFile().value()).stream().anyMatch(Claim::isRedeemed);
		return promised ? StayOutcome.CLAIM_USED : StayOutcome.ENDED;
	}

	private void promise(Placement stay, TlvTurned turned) {
		claims.saveAndFlush(new Claim(stay, turned));
		files.act(stay, turned.actor(), "PROMISE_TLV");
		story.tell(story.happening(stay, turned.actor(), "promised"));
		story.origin(stay).forEach((unit) -> story.mail(stay, "promised", turned.number(), unit));
		if (stay.dates().leftFor() == LeavingFor.VSO) {
			process.claimed(stay.id());
		}
	}

	/** The new number is there, or the case is closed. */
	@EventListener
	public void on(CaseHappening happening) {
		if (happening.code().equals("journal.tlv.issued")) {
			claims.open(happening.caseFile()).ifPresent((claim) -> redeem(claim, happening));
		}
		if (happening.state() == CaseState.CLOSED) {
			claims.lapse(happening.caseFile(), files.today());
		}
	}

	private void redeem(Claim claim, CaseHappening happening) {
		claim.redeem(happening.arguments().get(0), files.today());
		claims.saveAndFlush(claim);
		process.claimSettled(claim.placement());
	}

}
