package nl.routebord.convenant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who accedes to the modelconvenant and who leaves. The functional administrator
 * writes; the data protection officer reads along.
 */
@Service
@Transactional
public class AccessionDesk {

	private final AccessionRows rows;

	private final Directory directory;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccessionDesk(AccessionRows rows, Directory directory, AuditTrail trail, ApplicationEventPublisher events,
			Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** Who takes part, took part or will; by kind and name. */
	public List<PartyView> parties(Actor actor) {
		allowReading(actor);
		Map<OrganisationId, List<AccessionView>> standing = rows.all()
			.stream()
			.filter(AccessionView::current)
			.collect(Collectors.groupingBy(AccessionView::organisation));
		return standing.entrySet()
			.stream()
			.map((party) -> new PartyView(directory.organisation(party.getKey()).orElseThrow(), party.getValue()))
			.sorted(Comparator.comparing((PartyView party) -> party.organisation().kind())
				.thenComparing((party) -> party.organisation().name()))
			.toList();
	}

	/**
	 * Organisations with units that nobody can invite: neither they nor their board takes
	 * part.
	 */
	public List<OrganisationView> outside(Actor actor) {
		allowReading(actor);
		return rows.outside(LocalDate.now(clock))
			.stream()
			.map((id) -> directory.organisation(id).orElseThrow())
			.toList();
	}

	/** One organisation with all that was recorded of it, also what was corrected. */
	public PartyView party(OrganisationId organisation, Actor actor) {
		allowReading(actor);
		return new PartyView(directory.organisation(organisation).orElseThrow(NotFound::new), rows.of(organisation));
	}

	public AccessionId record(RecordAccession command, Actor actor) {
		allowWriting(actor);
		directory.organisation(command.organisation()).orElseThrow(NotFound::new);
		rows.lock(command.organisation());
		return rows.byRequest(command.request()).orElseGet(() -> {
			var faults = AccessionRules.check(command, standing(command.organisation()), LocalDate.now(clock));
			OrganisationId signer = command.signedBy();
			faults.addIf(signer != null && directory.organisation(signer).isEmpty(), "signedBy",
					"convenant.fault.signer");
			faults.throwIfAny();
			AccessionId id = rows.add(command, null, actor, clock.instant());
			tell(actor, "convenant.acceded", command.organisation());
			return id;
		});
	}

	/**
	 * The party leaves, stays longer, or papers come in.
	 * @throws Conflict when somebody else changed it meanwhile
	 */
	public AccessionId alter(AlterAccession command, Actor actor) {
		allowWriting(actor);
		OrganisationId organisation = rows.find(command.accession()).orElseThrow(NotFound::new).organisation();
		rows.lock(organisation);
		return rows.byRequest(command.request()).orElseGet(() -> {
			AccessionView found = rows.find(command.accession()).orElseThrow(NotFound::new);
			if (!found.current()) {
				throw new Conflict("convenant.changed");
			}
			AccessionRules.check(command, found, LocalDate.now(clock)).throwIfAny();
			List<AccessionView> others = new ArrayList<>(standing(organisation));
			others.removeIf((other) -> other.id().equals(found.id()));
			AccessionRules.overlap(others, found.from(), command.until()).throwIfAny();
			AccessionId id = rows.add(altered(command, found), found.id(), actor, clock.instant());
			tell(actor, Objects.equals(found.until(), command.until()) ? "convenant.papers" : "convenant.end-changed",
					organisation);
			return id;
		});
	}

	private static RecordAccession altered(AlterAccession command, AccessionView found) {
		return new RecordAccession(command.request(), found.organisation(), found.signedOn(), found.from(),
				command.until(), found.signedBy(), found.mandateOn(), command.papers());
	}

	private List<AccessionView> standing(OrganisationId organisation) {
		return rows.of(organisation).stream().filter(AccessionView::current).toList();
	}

	private void tell(Actor actor, String action, OrganisationId organisation) {
		trail.record(actor, action, null, organisation.value());
		events.publishEvent(new AccessionChanged(organisation));
	}

	private static void allowReading(Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			allowWriting(actor);
		}
	}

	private static void allowWriting(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN && !actor.isSystem()) {
			throw new NotFound();
		}
	}

}
