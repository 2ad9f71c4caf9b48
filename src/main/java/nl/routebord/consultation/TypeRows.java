package nl.routebord.consultation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.grant.ConsultationTypes;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of casusoverleg types; answers also what the type of a case allows. */
@Component
class TypeRows implements ConsultationTypes {

	private static final TypeReference<TreeMap<Role, String>> PARTICIPANTS = new TypeReference<>() {
	};

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final String CURRENT = """
			select * from app.consultation_type t
			where not exists (select from app.consultation_type later
			                  where later.type_id = t.type_id and later.version > t.version)
			""";

	private final JdbcClient jdbc;

	TypeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A case without a consultation has no type that narrows what the matrix allows. */
	@Override
	public boolean permits(UUID caseFile, Role recipient, DataCategory category) {
		return jdbc.sql("""
				select coalesce((select jsonb_exists(t.participants, :role) and :category = any (t.categories)
				    from app.consultation_consultation k join app.consultation_type t on t.id = k.type_id
				    where k.case_file_id = :case order by k.step = 'DONE', k.asked_on desc, k.id limit 1), true)
				""")
			.param("case", caseFile)
			.param("role", recipient.name())
			.param("category", category.name())
			.query(Boolean.class)
			.single();
	}

	/** The newest version of each. */
	List<ConsultationTypeView> current() {
		return jdbc.sql(CURRENT + " order by t.name, t.id").query(TypeRows::view).list();
	}

	/** Those of this swv and those of all; the one to propose first. */
	List<ConsultationTypeView> of(Optional<OrganisationId> swv) {
		return jdbc.sql(CURRENT + """
				 and (t.swv_id is null or t.swv_id = :swv)
				 order by t.standard desc, t.swv_id is null, t.recorded_at desc, t.id
				""")
			.param("swv", swv.map(OrganisationId::value).orElse(null), Types.OTHER)
			.query(TypeRows::view)
			.list();
	}

	Optional<ConsultationTypeView> find(UUID id) {
		return jdbc.sql("select * from app.consultation_type where id = :id")
			.param("id", id)
			.query(TypeRows::view)
			.optional();
	}

	Optional<UUID> byRequest(UUID request) {
		return jdbc.sql("select id from app.consultation_type where request = :request")
			.param("request", request)
			.query(UUID.class)
			.optional();
	}

	UUID add(SaveConsultationType command, UUID type, int version, Actor actor, Instant now) {
		UUID id = UUID.randomUUID();
		OrganisationId swv = command.swv();
		jdbc.sql("""
				insert into app.consultation_type (id, type_id, version, request, swv_id, standard, name, purpose,
				    participants, categories, recorded_by, recorded_at)
				values (:id, :type, :version, :request, :swv, :standard, :name, :purpose, cast(:participants as jsonb),
				    :categories, :by, :at)
				""")
			.param("id", id)
			.param("type", type)
			.param("version", version)
			.param("request", command.request())
			.param("swv", (swv != null) ? swv.value() : null, Types.OTHER)
			.param("standard", command.standard())
			.param("name", command.name().strip())
			.param("purpose", command.purpose())
			.param("participants", json(command.participants()))
			.param("categories", command.categories().stream().map(Enum::name).sorted().toArray(String[]::new))
			.param("by", actor.user().value())
			.param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
			.update();
		return id;
	}

	private static ConsultationTypeView view(ResultSet row, int number) throws SQLException {
		UUID swv = row.getObject("swv_id", UUID.class);
		String[] categories = (String[]) row.getArray("categories").getArray();
		return new ConsultationTypeView(row.getObject("id", UUID.class), row.getObject("type_id", UUID.class),
				row.getInt("version"), (swv != null) ? new OrganisationId(swv) : null, row.getBoolean("standard"),
				row.getString("name"), row.getString("purpose"), participants(row.getString("participants")),
				Arrays.stream(categories).map(DataCategory::valueOf).collect(Collectors.toUnmodifiableSet()));
	}

	private static String json(Map<Role, String> participants) {
		try {
			return JSON.writeValueAsString(participants);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<Role, String> participants(String json) {
		try {
			return JSON.readValue(json, PARTICIPANTS);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
