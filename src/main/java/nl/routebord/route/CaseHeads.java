package nl.routebord.route;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the head and the terms of a case in one statement. */
@Component
class CaseHeads {

	private static final String HEAD = """
			select c.*, p.first_name, p.prefix, p.last_name, p.birth_date, s.name as school, m.name as municipality,
			    d.name as director
			from app.route_case_file c
			join app.pupil_pupil p on p.id = c.pupil_id
			left join app.identity_organisation s on s.id = c.school_id
			left join app.identity_organisation m on m.id = c.municipality_id
			left join app.identity_person d on d.id = c.director_user_id
			where c.id = :case
			""";

	private final JdbcClient jdbc;

	CaseHeads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The head with its terms; the rights are still to come. */
	record Read(CaseHead head, List<CaseTerm> terms) {
	}

	Read read(CaseFacts facts, Role reader, LocalDate today) {
		return jdbc.sql(HEAD)
			.param("case", facts.caseFile())
			.query((row, number) -> new Read(head(row, reader, today), CaseTerms.of(row)))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private static CaseHead head(ResultSet row, Role reader, LocalDate today) throws SQLException {
		LocalDate born = row.getObject("birth_date", LocalDate.class);
		return new CaseHead(new CaseFileId(uuid(row, "id")), row.getString("number"), CaseSearch.name(row), born,
				Period.between(born, today).getYears(), text(row, "school"), text(row, "municipality"),
				new UnitId(uuid(row, "source_unit_id")), new UnitId(uuid(row, "director_unit_id")),
				new UserId(uuid(row, "director_user_id")), text(row, "director").orElse(""),
				CaseState.valueOf(row.getString("state")), positions(row.getArray("positions"), reader),
				Phases.shown(row.getInt("phases"), reader), Phases.shown(row.getInt("phases_seen"), reader),
				row.getObject("opened_on", LocalDate.class), text(row, "close_reason").map(CloseReason::valueOf),
				row.getLong("version"), Set.of());
	}

	private static Set<Position> positions(Array column, Role reader) throws SQLException {
		EnumSet<Position> positions = EnumSet.noneOf(Position.class);
		Arrays.stream((String[]) column.getArray()).map(Position::valueOf).forEach(positions::add);
		if (!Phases.knowsOfTlv(reader)) {
			positions.retainAll(EnumSet.of(Position.AFTERCARE));
		}
		return positions;
	}

	private static Optional<String> text(ResultSet row, String column) throws SQLException {
		@Nullable String value = row.getString(column);
		return Optional.ofNullable(value);
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
