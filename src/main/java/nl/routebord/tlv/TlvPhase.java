package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.OrganisationId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;

import org.springframework.stereotype.Component;

/**
 * How long a case stands in the phase of the tlv (design.md 5, P4): as long as one of its
 * applications is with the swv, can be objected to or is, whichever ended meanwhile.
 */
@Component
class TlvPhase {

	private final TlvFiles files;

	private final TlvObjections objections;

	TlvPhase(TlvFiles files, TlvObjections objections) {
		this.files = files;
		this.objections = objections;
	}

	/** The same happening, with which the case leaves the phase unless another stays. */
	CaseHappening leaving(TlvApplication ended, CaseHappening happening) {
		boolean held = files.of(files.facts(ended))
			.stream()
			.anyMatch((other) -> !other.id().equals(ended.id()) && holds(other));
		return held ? happening : happening.leaving(Position.TLV_APPLICATION);
	}

	/** Whether a swv has another application to do something with in the same case. */
	boolean isHeldBy(OrganisationId swv, TlvApplication ended) {
		return files.of(files.facts(ended))
			.stream()
			.filter((other) -> other.forum().filter((forum) -> forum.swvOrganisation().equals(swv.value())).isPresent())
			.anyMatch(this::holds);
	}

	private boolean holds(TlvApplication application) {
		ApplicationStatus status = application.status();
		return status.isWithSwv() || objections.areOpen(application.id())
				|| status.isDecided() && isOpenToObjection(application);
	}

	/** Whether somebody objected or still can. */
	boolean isOpenToObjection(TlvApplication application) {
		LocalDate until = application.clock().objectionUntil();
		return until != null && !files.today().isAfter(until) || objections.areOpen(application.id());
	}

}
