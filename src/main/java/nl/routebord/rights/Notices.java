package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.Recipients;
import nl.routebord.grant.GrantId;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the units that received a record what became of it (AVG 19): taken from the
 * access log, as far as the policy lets them read it, then or now, or the log names the
 * record. To be asked before the change, for afterwards nobody reads it.
 */
@Component
class Notices {

	static final String TASK = "readRightsNotice";

	private final Recipients recipients;

	private final CaseAccess access;

	private final Directory directory;

	private final Outbox outbox;

	private final CaseGrants grants;

	private final JdbcClient database;

	private final Clock clock;

	Notices(Recipients recipients, CaseAccess access, CaseGrants grants, Directory directory, Outbox outbox,
			JdbcClient database, Clock clock) {
		this.recipients = recipients;
		this.access = access;
		this.directory = directory;
		this.outbox = outbox;
		this.grants = grants;
		this.database = database;
		this.clock = clock;
	}

	/** What happened to a record. */
	enum What {

		CORRECTED, STATEMENT, ERASED, RESTRICTED, LIFTED

	}

	/** The record it is about. */
	record Subject(String number, CaseFacts facts, UUID record, DataCategory category, LocalDate since,
			@Nullable UUID request) {

		static Subject of(String number, CaseFacts facts, OwnRecord record, @Nullable UUID request) {
			return new Subject(number, facts, record.id(), record.category(), record.on(), request);
		}

	}

	void send(Subject subject, What what, Actor source) {
		for (UnitId receiver : receivers(subject, what, source)) {
			UUID id = UUID.randomUUID();
			add(id, subject, what, source.unit(), receiver);
			// who has left the case opens no task for others, but tells them all the same
			database.sql("select app.rights_tell(:id, :task, :at)")
				.param("id", id)
				.param("task", TASK)
				.param("at", OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
				.query((row) -> {
				});
			directory.mailAddresses(receiver)
				.forEach((address) -> outbox.mail(new MailOrder("rights:" + id + ":" + address, address,
						"rights.mail.subject", "rights.mail.unit", List.of(subject.number()),
						"/routes/" + subject.number() + "/kennisgevingen")));
		}
	}

	/** When it is lifted, those who heard of the restriction hear that too. */
	private Set<UnitId> receivers(Subject subject, What what, Actor source) {
		if (what == What.LIFTED) {
			return Set.copyOf(database.sql("""
					select distinct receiver_id from app.rights_notice
					where record_id = :record and what = 'RESTRICTED'
					""")
				.param("record", subject.record())
				.query((row, number) -> new UnitId(row.getObject("receiver_id", UUID.class)))
				.list());
		}
		RecordFacts record = RecordFacts.of(subject.category(), source.unit(), source.role(), subject.record());
		List<UUID> given = grants.given(new CaseFileId(subject.facts().caseFile()), source)
			.stream()
			.map(GrantId::value)
			.toList();
		List<Recipients.Recipient> shown = recipients.of(subject.facts().caseFile(), subject.record(),
				subject.category().name(), source.unit(), given, subject.since());
		Set<UnitId> readers = readers(subject.facts(), record, shown);
		return shown.stream()
			.filter((one) -> one.named() || readers.contains(one.unit()))
			.map(Recipients.Recipient::unit)
			.collect(Collectors.toSet());
	}

	/** Of the log, not of the case: who has left reads no more who else is in it. */
	private Set<UnitId> readers(CaseFacts facts, RecordFacts record, List<Recipients.Recipient> shown) {
		List<CaseParty> units = directory.units(shown.stream().map(Recipients.Recipient::unit).toList())
			.values()
			.stream()
			.map((unit) -> new CaseParty(unit.id(), unit.role(), unit.organisation(), RelationKind.PARTNER))
			.toList();
		return access.readers(facts.everPresent(units), record)
			.stream()
			.map(CaseParty::unit)
			.collect(Collectors.toSet());
	}

	private void add(UUID id, Subject subject, What what, UnitId source, UnitId receiver) {
		database.sql("""
				insert into app.rights_notice (id, case_file_id, request_id, record_id, what, category, source_unit_id,
				    receiver_id, sent_on)
				values (:id, :case, cast(:request as uuid), :record, :what, :category, :source, :receiver, :today)
				""")
			.param("id", id)
			.param("case", subject.facts().caseFile())
			.param("request", (subject.request() != null) ? subject.request().toString() : null)
			.param("record", subject.record())
			.param("what", what.name())
			.param("category", subject.category().name())
			.param("source", source.value())
			.param("receiver", receiver.value())
			.param("today", LocalDate.now(clock))
			.update();
	}

}
