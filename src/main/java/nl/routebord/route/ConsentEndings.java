package nl.routebord.route;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routebord.consent.ConsentDesk;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows when a family ends a consent (domain.md S29): who received by it hears
 * that, who directs the case plans what can be done without, and who ended it gets that
 * confirmed.
 */
@Service
@Transactional
public class ConsentEndings {

	private static final String READ = "readConsentEnded";

	private static final String PLAN = "planWithoutSharing";

	private final SharingDoor door;

	private final ConsentDesk consents;

	private final ConsentConfirmation confirmation;

	private final TaskBoard tasks;

	private final JdbcClient database;

	private final Clock clock;

	ConsentEndings(SharingDoor door, ConsentDesk consents, ConsentConfirmation confirmation, TaskBoard tasks,
			JdbcClient database, Clock clock) {
		this.door = door;
		this.consents = consents;
		this.confirmation = confirmation;
		this.tasks = tasks;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * A consent that ended, for a unit that has not read so yet.
	 *
	 * @param received it received by this consent
	 * @param directs it directs the case
	 */
	public record Ending(ConsentView consent, boolean received, boolean directs) {

		@Override
		public String toString() {
			return "Ending[" + consent + "]";
		}

	}

	/** Nobody needs to ask it anew. */
	void answered(ConsentId consent) {
		tasks.close(consent.value(), CaseConsents.BIRTHDAY, null, null);
	}

	/** Nobody heard anything by what not all had agreed to, so nobody is told of that. */
	void tell(CaseFacts facts, List<ConsentId> ended, Signer signer, Actor recorder) {
		for (ConsentView consent : consents.ended(ended, facts, recorder)) {
			if (consent.givenAt().isPresent()) {
				tell(consent);
			}
			if (!consent.signed().isEmpty()) {
				confirmation.send(consent, facts, signer, recorder);
			}
		}
	}

	private void tell(ConsentView ended) {
		database.sql("select app.consent_ended_tell(:id, :at)")
			.param("id", ended.id().value())
			.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
			.query((row) -> {
			});
	}

	/** What the actor's unit has still to read. */
	public List<Ending> unread(CaseFileId id, Actor actor) {
		CaseFacts facts = door.facts(id);
		door.requireSeen(facts, actor);
		Map<UUID, List<String>> open = open(id, actor);
		return consents.ended(open.keySet().stream().map(ConsentId::new).toList(), facts, actor)
			.stream()
			.map((consent) -> new Ending(consent, open.get(consent.id().value()).contains(READ),
					open.get(consent.id().value()).contains(PLAN)))
			.toList();
	}

	/**
	 * The unit has read it and acts on it.
	 * @throws NotFound when it was not told, or has read it
	 */
	public void read(CaseFileId id, ConsentId consent, Actor actor) {
		CaseFacts facts = door.lock(id);
		door.requireSeen(facts, actor);
		List<String> kinds = open(id, actor).get(consent.value());
		if (kinds == null) {
			throw new NotFound();
		}
		kinds.forEach((kind) -> tasks.close(consent.value(), kind, actor.unit(), null));
	}

	private Map<UUID, List<String>> open(CaseFileId id, Actor actor) {
		Map<UUID, List<String>> open = new HashMap<>();
		database.sql("""
				select subject_id, array_agg(kind) as kinds from app.route_task
				where case_file_id = :case and unit_id = :unit and kind in (:read, :plan) and done_at is null
				group by subject_id
				""")
			.param("case", id.value())
			.param("unit", actor.unit().value())
			.param("read", READ)
			.param("plan", PLAN)
			.query((row) -> {
				open.put(row.getObject("subject_id", UUID.class), List.of((String[]) row.getArray("kinds").getArray()));
			});
		return open;
	}

}
