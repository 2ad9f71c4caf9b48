package nl.routebord.tlv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.PupilEnrolled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who arranges what comes after a tlv: the school where the pupil is enrolled on it. For
 * a new one its care coordinator, as who only receives pupils neither writes nor reads an
 * application (privacy.md B.5, TLV_FILE).
 */
@Component
class RenewalSchool {

	private final Directory directory;

	private final TlvFiles files;

	private final UseRegister uses;

	private final ApplicationEventPublisher events;

	RenewalSchool(Directory directory, TlvFiles files, UseRegister uses, ApplicationEventPublisher events) {
		this.directory = directory;
		this.files = files;
		this.uses = uses;
		this.events = events;
	}

	/** Whose task it is to choose. */
	UnitId of(Tlv tlv, TlvApplication application) {
		return uses.last(tlv)
			.map((use) -> coordinator(use.school()).orElse(use.unit()))
			.orElse(application.file().source());
	}

	/**
	 * Whose task is what was chosen.
	 * @throws RuleViolated when a new tlv is to be asked for and nobody there can
	 */
	UnitId of(TlvRenewal renewal, ChooseRenewal.Intent intent, TlvApplication application, Actor actor) {
		Optional<UnitId> coordinator = coordinator(actor.organisation());
		if (coordinator.isEmpty() && intent == ChooseRenewal.Intent.NEW_TLV) {
			throw new RuleViolated("intent", "tlvlife.fault.no-coordinator");
		}
		coordinator.ifPresent(
				(unit) -> events.publishEvent(new PupilEnrolled(application.caseFile(), actor.organisation(), actor)));
		return coordinator.orElse(renewal.school());
	}

	boolean isOf(TlvRenewal renewal, Actor actor) {
		return directory.unit(renewal.school())
			.filter((unit) -> unit.organisation().equals(actor.organisation()))
			.isPresent();
	}

	String name(TlvRenewal renewal) {
		return directory.unit(renewal.school()).map(UnitView::organisationName).orElse("");
	}

	/** The swv has what was asked for: the choice is carried out. */
	boolean hasApplied(TlvRenewal renewal) {
		return renewal.isChosen(ChooseRenewal.Intent.NEW_TLV)
				&& others(renewal).stream().anyMatch((other) -> other.status().isWithSwv());
	}

	/** The applications of the case that can be for a tlv after this one. */
	List<TlvApplication> others(TlvRenewal renewal) {
		TlvApplication of = files.get(renewal.application());
		return files.of(files.facts(of))
			.stream()
			.filter((other) -> !Objects.equals(other.id(), of.id()) && other.origin().revises().isEmpty())
			.toList();
	}

	private Optional<UnitId> coordinator(OrganisationId school) {
		return directory.unitOf(school, Role.SCHOOL_CARE_COORDINATOR).map(UnitView::id);
	}

}
