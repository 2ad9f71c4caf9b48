package nl.routebord.pupil;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows which account is of which parent or pupil. That says who somebody is to a child,
 * not what may be read: gezag and age are asked at every reading.
 */
@Service
@Transactional
public class KinDesk {

	private static final int OWN_PAGE = 12;

	private static final int ADULT = 18;

	private static final String CONNECTED = """
			select count(*) from app.pupil_kin
			where pupil_id = :pupil and role = :role and guardian_id is not distinct from cast(:guardian as uuid)
			""";

	private final Pupils pupils;

	private final JdbcClient database;

	private final Clock clock;

	KinDesk(Pupils pupils, JdbcClient database, Clock clock) {
		this.pupils = pupils;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Who can have an account: the parents with gezag until the pupil is 18, the pupil
	 * from 12 (privacy.md A.3, B.6). For who invites; the caller has asked the policy.
	 */
	@Transactional(readOnly = true)
	public List<Relative> relatives(PupilId id) {
		Pupil pupil = pupils.require(id);
		int age = Period.between(pupil.birthDate(), LocalDate.now(clock)).getYears();
		List<Relative> relatives = new ArrayList<>();
		if (age < ADULT) {
			pupil.guardians()
				.stream()
				.filter(Guardian::hasAuthority)
				.map((guardian) -> relative(id, guardian.id(), guardian.name()))
				.forEach(relatives::add);
		}
		if (age >= OWN_PAGE) {
			relatives.add(relative(id, null, pupil.name()));
		}
		return relatives;
	}

	/** Connects an account; the same twice changes nothing. */
	public void connect(PupilId pupil, Role role, @Nullable UUID guardian, UserId user) {
		database.sql("""
				insert into app.pupil_kin (user_id, pupil_id, role, guardian_id)
				values (:user, :pupil, :role, cast(:guardian as uuid))
				on conflict (user_id, pupil_id) do nothing
				""")
			.param("user", user.value())
			.param("pupil", pupil.value())
			.param("role", role.name())
			.param("guardian", text(guardian))
			.update();
	}

	/** Ends what {@link #connect} made; works at the next request. */
	public void disconnect(PupilId pupil, Role role, @Nullable UUID guardian) {
		database.sql("""
				delete from app.pupil_kin where pupil_id = :pupil and role = :role
				and guardian_id is not distinct from cast(:guardian as uuid)
				""")
			.param("pupil", pupil.value())
			.param("role", role.name())
			.param("guardian", text(guardian))
			.update();
	}

	private Relative relative(PupilId pupil, @Nullable UUID guardian, String name) {
		Role role = (guardian != null) ? Role.PARENT : Role.PUPIL;
		boolean connected = database.sql(CONNECTED)
			.param("pupil", pupil.value())
			.param("role", role.name())
			.param("guardian", text(guardian))
			.query(Integer.class)
			.single() > 0;
		return new Relative(Optional.ofNullable(guardian), name, connected);
	}

	private static @Nullable String text(@Nullable UUID id) {
		return (id != null) ? id.toString() : null;
	}

}
