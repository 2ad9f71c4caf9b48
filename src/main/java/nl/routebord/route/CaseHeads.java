package nl.routebord.route;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.Emergency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the head and the terms of a case in one statement. */
@Component
class CaseHeads {

	private static final String HEAD_COLUMNS = """
			select c.*, p.first_name, p.prefix, p.last_name, p.birth_date, s.name as school, m.name as municipality,
			    d.name as director
			""";

	private static final String HEAD_TABLES = """
			from app.route_case_file c
			join app.pupil_pupil p on p.id = c.pupil_id
			left join app.identity_organisation s on s.id = c.school_id
			left join app.identity_organisation m on m.id = c.municipality_id
			left join app.identity_person d on d.id = c.director_user_id
			""";

	private static final String HEAD = HEAD_COLUMNS + HEAD_TABLES + "where c.id = :case";

	/** With the facts for the policy and the names of the units: a page needs all. */
	private static final String COVER = HEAD_COLUMNS + ", " + CaseRelations.FACT_COLUMNS + """
			    , (select array_agg(array[u.id::text, u.name, o.name])
			       from app.route_case_relation r
			       join app.identity_unit u on u.id = r.unit_id
			       join app.identity_organisation o on o.id = u.organisation_id
			       where r.case_file_id = c.id) as names
			""" + HEAD_TABLES + "where c.id = :case or c.number = :number";

	private final JdbcClient jdbc;

	private final Strangers strangers;

	CaseHeads(JdbcClient jdbc, Strangers strangers) {
		this.jdbc = jdbc;
		this.strangers = strangers;
	}

	/** The head with its terms; the rights are still to come. */
	record Read(CaseHead head, List<CaseTerm> terms) {
	}

	/** What a page of the case begins with, and the facts to ask the policy by. */
	record Cover(CaseFacts facts, Read read, List<Party> parties) {
	}

	Cover cover(CaseFileId caseFile, Role reader, LocalDate today) {
		return cover(caseFile.value(), null, reader, today).orElseThrow(() -> strangers.turnedAway(caseFile));
	}

	Cover cover(String number, Role reader, LocalDate today) {
		return cover(null, number, reader, today).orElseThrow(() -> strangers.turnedAway(number));
	}

	private Optional<Cover> cover(@Nullable UUID caseFile, @Nullable String number, Role reader, LocalDate today) {
		return jdbc.sql(COVER)
			.param("case", caseFile, Types.OTHER)
			.param("number", number, Types.VARCHAR)
			.param("today", today)
			.query((row, index) -> {
				CaseFacts facts = CaseRelations.facts(row);
				return new Cover(facts, new Read(head(row, reader, today), CaseTerms.of(row)), parties(facts, row));
			})
			.optional();
	}

	private static List<Party> parties(CaseFacts facts, ResultSet row) throws SQLException {
		@Nullable Array names = row.getArray("names");
		Map<String, String[]> byUnit = (names == null) ? Map.of() : Arrays.stream((String[][]) names.getArray())
			.collect(Collectors.toMap((unit) -> unit[0], (unit) -> unit));
		return facts.parties()
			.stream()
			.filter((party) -> byUnit.containsKey(party.unit().value().toString()))
			.map((party) -> {
				String[] unit = byUnit.get(party.unit().value().toString());
				return new Party(party.unit(), party.role(), unit[1], unit[2], party.relation());
			})
			.toList();
	}

	Read read(CaseFacts facts, Role reader, LocalDate today) {
		return jdbc.sql(HEAD)
			.param("case", facts.caseFile())
			.query((row, number) -> new Read(head(row, reader, today), CaseTerms.of(row)))
			.optional()
			.orElseThrow(() -> strangers.turnedAway(new CaseFileId(facts.caseFile())));
	}

	private static CaseHead head(ResultSet row, Role reader, LocalDate today) throws SQLException {
		LocalDate born = row.getObject("birth_date", LocalDate.class);
		return new CaseHead(new CaseFileId(uuid(row, "id")), row.getString("number"), CaseSearch.name(row), born,
				Period.between(born, today).getYears(), text(row, "school"), text(row, "municipality"),
				new UnitId(uuid(row, "source_unit_id")), new UnitId(uuid(row, "director_unit_id")),
				new UserId(uuid(row, "director_user_id")), text(row, "director").orElse(""),
				Optional.of(CaseState.valueOf(row.getString("state"))), positions(row.getArray("positions"), reader),
				Phases.shown(row.getInt("phases"), reader), Phases.shown(row.getInt("phases_seen"), reader),
				row.getObject("opened_on", LocalDate.class), text(row, "close_reason").map(CloseReason::valueOf),
				row.getLong("version"), Set.of(), Emergency.NONE);
	}

	private static Set<Position> positions(Array column, Role reader) throws SQLException {
		EnumSet<Position> positions = EnumSet.noneOf(Position.class);
		Arrays.stream((String[]) column.getArray()).map(Position::valueOf).forEach(positions::add);
		return Phases.shown(positions, reader);
	}

	private static Optional<String> text(ResultSet row, String column) throws SQLException {
		@Nullable String value = row.getString(column);
		return Optional.ofNullable(value);
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
