package nl.routebord.tlv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What swv's have arranged for the kinds of tlv. */
@Component
class Arrangements {

	private final JdbcClient jdbc;

	private final Clock clock;

	Arrangements(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Who may decide on what is asked here; empty: whoever has the role. */
	Set<UserId> mandated(TlvApplication application) {
		return now(application, Arrangement::person);
	}

	/** Of which professions experts are asked here; empty: all. */
	Set<ExpertProfession> professions(TlvApplication application) {
		return now(application, Arrangement::profession);
	}

	/** Whether lwoo is judged by the plan of this swv. */
	boolean hasOwnCriteria(TlvApplication application) {
		return held(application).anyMatch(Arrangement::ownCriteria);
	}

	private <T> Set<T> now(TlvApplication application, Function<Arrangement, @Nullable T> part) {
		return held(application).filter((one) -> one.kind() == application.content().kind())
			.map(part)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	/** By the swv of an application, for whatever kind. */
	private Stream<Arrangement> held(TlvApplication application) {
		UUID swv = application.forum().map(Forum::swvOrganisation).orElse(null);
		LocalDate today = today();
		return all().stream().filter((one) -> one.swv() != null && one.swv().value().equals(swv) && one.holdsOn(today));
	}

	/** Those that hold or are to hold first. */
	List<Arrangement> all() {
		return jdbc.sql("""
				select id, swv_id, kind, person, profession, own_criteria, from_on, until_on from app.tlv_arrangement
				order by until_on desc nulls first, swv_id, kind, from_on""").query(Arrangements::row).list();
	}

	void add(Arrangement one, Actor actor) {
		jdbc.sql(
				"""
						insert into app.tlv_arrangement (id, swv_id, kind, person, profession, own_criteria, from_on, until_on, set_by, set_at)
						values (:id, :swv, :kind, cast(:person as uuid), :profession, :own, :from, cast(:until as date), :by, :at)
						""")
			.param("id", one.id())
			.param("swv", Objects.requireNonNull(one.swv()).value())
			.param("kind", Objects.requireNonNull(one.kind()).name())
			.param("person", (one.person() != null) ? one.person().value().toString() : null)
			.param("profession", (one.profession() != null) ? one.profession().name() : null)
			.param("own", one.ownCriteria())
			.param("from", one.from())
			.param("until", (one.until() != null) ? one.until().toString() : null)
			.param("by", actor.user().value())
			.param("at", clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Today is its last day; one to come was for nothing. */
	boolean end(UUID id) {
		return jdbc.sql("""
				update app.tlv_arrangement set until_on = greatest(from_on, :today)
				where id = :id and (until_on is null or until_on > greatest(from_on, :today))
				""").param("id", id).param("today", today()).update() == 1;
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

	private static Arrangement row(ResultSet row, int number) throws SQLException {
		UUID person = row.getObject("person", UUID.class);
		String profession = row.getString("profession");
		return new Arrangement(row.getObject("id", UUID.class), new OrganisationId(row.getObject("swv_id", UUID.class)),
				TlvKind.valueOf(row.getString("kind")), (person != null) ? new UserId(person) : null,
				(profession != null) ? ExpertProfession.valueOf(profession) : null, row.getBoolean("own_criteria"),
				row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
	}

}
