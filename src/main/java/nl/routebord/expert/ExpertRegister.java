package nl.routebord.expert;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The experts a swv can ask: who is appointed as one, in which profession, under which
 * registration number.
 */
@Component
class ExpertRegister {

	private final Directory directory;

	private final JdbcClient jdbc;

	private final ExpertWork work;

	ExpertRegister(Directory directory, JdbcClient jdbc, ExpertWork work) {
		this.directory = directory;
		this.jdbc = jdbc;
		this.work = work;
	}

	/** All experts of a swv, by name. */
	List<TlvExpert> of(OrganisationId swv) {
		List<PersonView> people = directory.unitsOf(swv)
			.stream()
			.filter((unit) -> unit.role() == Role.SWV_EXPERT)
			.flatMap((unit) -> directory.people(unit.id()).stream())
			.toList();
		List<UserId> ids = people.stream().map(PersonView::id).toList();
		Map<UserId, String> professions = directory.professions(ids);
		Map<UserId, String> numbers = numbers(ids);
		Map<UserId, Integer> open = work.open(ids);
		Map<UserId, List<LocalDate>> away = away(ids);
		return people.stream()
			.map((person) -> new TlvExpert(person.id(), person.unit(), person.name(),
					profession(professions.get(person.id())), numbers.getOrDefault(person.id(), ""),
					open.getOrDefault(person.id(), 0), day(away, person.id(), 0), day(away, person.id(), 1)))
			.toList();
	}

	/** From a day through a day; the last that was said holds. */
	void away(UserId expert, LocalDate from, LocalDate until) {
		jdbc.sql("""
				insert into app.tlv_expert_absence (user_id, from_on, until_on) values (:user, :from, :until)
				on conflict (user_id) do update set from_on = excluded.from_on, until_on = excluded.until_on
				""").param("user", expert.value()).param("from", from).param("until", until).update();
	}

	void present(UserId expert) {
		jdbc.sql("delete from app.tlv_expert_absence where user_id = :user").param("user", expert.value()).update();
	}

	private Map<UserId, List<LocalDate>> away(Collection<UserId> ids) {
		Map<UserId, List<LocalDate>> away = new HashMap<>();
		if (!ids.isEmpty()) {
			jdbc.sql("select user_id, from_on, until_on from app.tlv_expert_absence where user_id in (:ids)")
				.param("ids", ids.stream().map(UserId::value).toList())
				.query((row) -> {
					away.put(new UserId(row.getObject(1, UUID.class)),
							List.of(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
				});
		}
		return away;
	}

	private static @Nullable LocalDate day(Map<UserId, List<LocalDate>> away, UserId expert, int which) {
		List<LocalDate> days = away.get(expert);
		return (days != null) ? days.get(which) : null;
	}

	void register(UserId expert, String registrationNumber) {
		jdbc.sql("""
				insert into app.tlv_expert (user_id, registration_number) values (:user, :number)
				on conflict (user_id) do update set registration_number = excluded.registration_number
				""").param("user", expert.value()).param("number", registrationNumber).update();
	}

	private Map<UserId, String> numbers(Collection<UserId> ids) {
		Map<UserId, String> numbers = new HashMap<>();
		if (!ids.isEmpty()) {
			jdbc.sql("select user_id, registration_number from app.tlv_expert where user_id in (:ids)")
				.param("ids", ids.stream().map(UserId::value).toList())
				.query((row) -> {
					numbers.put(new UserId(row.getObject("user_id", UUID.class)), row.getString("registration_number"));
				});
		}
		return numbers;
	}

	/** An appointment without a known profession never counts. */
	private static ExpertProfession profession(@Nullable String code) {
		return Arrays.stream(ExpertProfession.values())
			.filter((profession) -> profession.name().equals(code))
			.findFirst()
			.orElse(ExpertProfession.OTHER);
	}

}
