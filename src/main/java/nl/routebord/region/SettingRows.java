package nl.routebord.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the settings and of the days equated by decree. */
@Component
class SettingRows {

	private static final String OF = """
			select name, swv_id, value, valid_from from app.region_setting
			where :all or swv_id is null or swv_id = :swv order by seq
			""";

	private static final String ADD = """
			insert into app.region_setting (id, name, swv_id, value, valid_from, set_by, set_at)
			values (:id, :name, :swv, :value, :from, :by, :at)
			""";

	private static final String EQUATE = """
			insert into app.region_equated_day (id, day, decree, added_by, added_at)
			values (:id, :day, :decree, :by, :at) on conflict do nothing
			""";

	private static final String END = """
			update app.region_equated_day set ended_by = :by, ended_at = :at where id = :id and ended_at is null
			""";

	private final JdbcClient jdbc;

	SettingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	SettingHistory all() {
		return history(true, null);
	}

	/** What one swv, or without one the installation, has set. */
	SettingHistory of(@Nullable OrganisationId swv) {
		return history(false, swv);
	}

	UUID add(SettingChange change, Actor actor, Instant at) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql(ADD)
			.param("id", id)
			.param("name", change.setting().name())
			.param("swv", (change.swv() != null) ? change.swv().value() : null, Types.OTHER)
			.param("value", change.value())
			.param("from", change.validFrom())
			.param("by", actor.user().value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	List<EquatedDay> equatedDays() {
		return this.jdbc.sql("select id, day, decree from app.region_equated_day where ended_at is null order by day")
			.query((row, number) -> new EquatedDay(row.getObject("id", UUID.class),
					row.getObject("day", LocalDate.class), row.getString("decree")))
			.list();
	}

	/** Whether it was added; false when another had just done so. */
	boolean equate(EquatedDay day, Actor actor, Instant at) {
		return this.jdbc.sql(EQUATE)
			.param("id", day.id())
			.param("day", day.day())
			.param("decree", day.decree())
			.param("by", actor.user().value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	boolean end(UUID id, Actor actor, Instant at) {
		return this.jdbc.sql(END)
			.param("id", id)
			.param("by", actor.user().value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private SettingHistory history(boolean all, @Nullable OrganisationId swv) {
		return new SettingHistory(this.jdbc.sql(OF)
			.param("all", all)
			.param("swv", (swv != null) ? swv.value() : null, Types.OTHER)
			.query(SettingRows::change)
			.list());
	}

	private static SettingChange change(ResultSet row, int number) throws SQLException {
		@Nullable UUID swv = row.getObject("swv_id", UUID.class);
		return new SettingChange(Setting.valueOf(row.getString("name")), (swv != null) ? new OrganisationId(swv) : null,
				row.getInt("value"), row.getObject("valid_from", LocalDate.class));
	}

}
