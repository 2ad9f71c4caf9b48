package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the journal of a case for one reader. The policy is asked first, for every
 * category of every source in the case; the query then takes only what it permits, so
 * that pages are full and what is left out leaves no trace. Lines that are shared,
 * restricted or withheld by themselves it takes besides, to be asked about one by one.
 */
@Component
class Timeline {

	private static final String LINES = """
			select j.id, j.written_at, j.happened_on, j.category, j.source_unit_id, j.source_role, j.code, j.arguments,
			    j.text, j.about_id, coalesce(a.name, '') as author, o.name as organisation
			from app.route_journal_entry j
			join app.identity_unit u on u.id = j.source_unit_id
			join app.identity_organisation o on o.id = u.organisation_id
			left join app.identity_person a on a.id = j.author_id
			where j.case_file_id = :case
			and (j.id = any (cast(:named as uuid[])) or j.about_id = any (cast(:named as uuid[])) or (j.category, j.source_unit_id) in (select c, cast(u as uuid)
			        from unnest(cast(:categories as text[]), cast(:sources as text[])) as permitted (c, u)))
			and (cast(:at as timestamptz) is null or (j.written_at, j.id) < (cast(:at as timestamptz), cast(:id as uuid)))
			order by j.written_at desc, j.id desc limit :limit + (select count(*) from app.route_journal_entry n
			    where n.case_file_id = :case and n.about_id = any (cast(:named as uuid[])))
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	private final Vault vault;

	Timeline(JdbcClient jdbc, CaseAccess access, Vault vault) {
		this.vault = vault;
		this.jdbc = jdbc;
		this.access = access;
	}

	Slice<TimelineItem> read(CaseFacts facts, Actor actor, @Nullable String cursor, int limit) {
		List<String> categories = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		permitted(facts, actor, categories, sources);
		Set<UUID> named = facts.namedRecords();
		@Nullable Cursor after = Cursor.read(cursor, 2);
		List<TimelineItem> lines = new ArrayList<>();
		Map<RecordFacts, List<UnitId>> readers = new HashMap<>();
		jdbc.sql(LINES)
			.param("case", facts.caseFile())
			.param("categories", categories.toArray(String[]::new))
			.param("sources", sources.toArray(String[]::new))
			.param("named", named.stream().map(UUID::toString).toArray(String[]::new))
			.param("at", (after != null) ? after.part(0) : null)
			.param("id", (after != null) ? after.part(1) : null)
			.param("limit", limit + 1 + named.size())
			.query((row) -> {
				RecordFacts record = record(row);
				if (!record.isAmong(named) || access.decide(actor, facts, record).permits()) {
					RecordFacts alike = record.isAmong(named) ? record : record.ofItsKind();
					lines.add(item(row, record, readers.computeIfAbsent(alike, (one) -> readers(one, facts))));
				}
			});
		return Slice.of(
				lines.subList(0, Math.min(lines.size(), limit + 1)), limit, (line) -> List
					.of(line.writtenAt().atZone(ClockConfiguration.ZONE).toInstant().toString(), line.id().toString()),
				null);
	}

	private void permitted(CaseFacts facts, Actor actor, List<String> categories, List<String> sources) {
		Set<UnitId> asked = new HashSet<>();
		for (CaseParty party : facts.parties()) {
			if (!asked.add(party.unit())) {
				continue;
			}
			for (DataCategory category : DataCategory.values()) {
				if (access.decide(actor, facts, RecordFacts.of(category, party.unit(), party.role())).permits()) {
					categories.add(category.name());
					sources.add(party.unit().value().toString());
				}
			}
		}
	}

	private List<UnitId> readers(RecordFacts record, CaseFacts facts) {
		return access.readers(facts, record).stream().map(CaseParty::unit).toList();
	}

	private static RecordFacts record(ResultSet row) throws SQLException {
		return RecordFacts
			.of(DataCategory.valueOf(row.getString("category")),
					new UnitId(row.getObject("source_unit_id", UUID.class)), Role.valueOf(row.getString("source_role")),
					row.getObject("id", UUID.class))
			.about(row.getObject("about_id", UUID.class));
	}

	private String text(ResultSet row, RecordFacts record) throws SQLException {
		String text = row.getString("text");
		return record.category().isSealed()
				? vault.open(text, Journal.text(row.getObject("id", UUID.class), record.source())) : text;
	}

	private TimelineItem item(ResultSet row, RecordFacts record, List<UnitId> readers) throws SQLException {
		return new TimelineItem(row.getObject("id", UUID.class),
				row.getObject("written_at", OffsetDateTime.class)
					.atZoneSameInstant(ClockConfiguration.ZONE)
					.toLocalDateTime(),
				row.getObject("happened_on", LocalDate.class), record.category(), record.source(),
				row.getString("author"), row.getString("organisation"), row.getString("code"),
				List.of((String[]) row.getArray("arguments").getArray()), text(row, record), readers);
	}

}
