package nl.routebord.absence;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's own choices of the overview of children at home. */
@Service
@Transactional
public class SavedViews {

	private static final int LONGEST = 60;

	private static final int MOST = 20;

	private final JdbcClient jdbc;

	SavedViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<SavedView> of(Actor actor) {
		return jdbc.sql("""
				select * from app.absence_saved_view where user_id = :user and unit_id = :unit
				order by lower(name), id
				""").param("user", actor.user().value()).param("unit", actor.unit().value()).query((row, number) -> {
			@Nullable String band = row.getString("band");
			@Nullable String kind = row.getString("kind");
			return new SavedView(row.getObject("id", UUID.class), row.getString("name"),
					new HomeQuery((band != null) ? HomeBand.valueOf(band) : null,
							(kind != null) ? HomeKind.valueOf(kind) : null, row.getObject("school_id", UUID.class),
							row.getBoolean("mine"), row.getBoolean("region"), row.getBoolean("fresh"),
							row.getBoolean("no_offer"), null, 0));
		}).list();
	}

	/** The same name again is the same view, changed. */
	public void save(String name, HomeQuery query, Actor actor) {
		String stripped = name.strip();
		boolean known = of(actor).stream().anyMatch((view) -> view.name().equals(stripped));
		new Faults()
			.addIf(stripped.isEmpty() || stripped.length() > LONGEST, "name", "absence.view.fault.name", LONGEST)
			.addIf(!known && of(actor).size() >= MOST, "name", "absence.view.fault.many", MOST)
			.throwIfAny();
		jdbc.sql(
				"""
						insert into app.absence_saved_view (id, user_id, unit_id, name, band, mine, fresh, no_offer, kind, school_id,
						    region)
						values (:id, :user, :unit, :name, :band, :mine, :fresh, :open, :kind, :school, :region)
						on conflict (user_id, unit_id, name) do update
						set band = :band, mine = :mine, fresh = :fresh, no_offer = :open, kind = :kind, school_id = :school,
						    region = :region
						""")
			.param("id", UUID.randomUUID())
			.param("user", actor.user().value())
			.param("unit", actor.unit().value())
			.param("name", stripped)
			.param("band", (query.band() != null) ? query.band().name() : null, java.sql.Types.VARCHAR)
			.param("kind", (query.kind() != null) ? query.kind().name() : null, java.sql.Types.VARCHAR)
			.param("school", query.school(), java.sql.Types.OTHER)
			.param("region", query.region())
			.param("mine", query.mine())
			.param("fresh", query.fresh())
			.param("open", query.withoutOffer())
			.update();
	}

	/** Of a view that is gone there is nothing left to remove. */
	public void remove(UUID id, Actor actor) {
		jdbc.sql("delete from app.absence_saved_view where id = :id and user_id = :user and unit_id = :unit")
			.param("id", id)
			.param("user", actor.user().value())
			.param("unit", actor.unit().value())
			.update();
	}

}
