package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.region.EquatedDay;
import nl.routebord.region.SettingsDesk;
import nl.routebord.terms.DecisionTerm;
import nl.routebord.terms.WorkingDays;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings of the administrator in the dates of a new application. */
@RoutebordTest
class TlvTermsTest {

	private static final Actor ADMIN = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.FUNCTIONAL_ADMIN);

	@Autowired
	private TlvRegion region;

	@Autowired
	private TlvReading reading;

	@Autowired
	private SettingsDesk settings;

	@Autowired
	private JdbcClient database;

	@Test
	void aChangedNormOfTheSwvMovesTheNormDateAndNotTheLegalOne() {
		TlvTermView before = term(region.submitted());
		assertThat(before.normDueOn()).isEqualTo(region.today().plusWeeks(6));
		norm(4);
		try {
			TlvTermView after = term(region.submitted());
			assertThat(after.normDueOn()).isEqualTo(region.today().plusWeeks(4));
			assertThat(after.dueOn()).isEqualTo(before.dueOn());
		}
		finally {
			norm(6);
		}
	}

	@Test
	void aDayEquatedByDecreeMovesTheLegalDate() {
		WorkingDays act = WorkingDays.ofTheAct();
		LocalDate due = new DecisionTerm(region.today(), List.of(), null).dueDate(act).orElseThrow();
		settings.equate(due, "Stb. proef", ADMIN);
		EquatedDay equated = settings.equatedDays(ADMIN)
			.stream()
			.filter((day) -> day.day().equals(due))
			.findFirst()
			.orElseThrow();
		try {
			assertThat(term(region.submitted()).dueOn()).isEqualTo(act.after(due, 1));
		}
		finally {
			settings.end(equated.id(), ADMIN);
		}
		assertThat(term(region.submitted()).dueOn()).isEqualTo(due);
		assertThat(database.sql("select action from app.audit_entry where subject = :id order by seq")
			.param("id", equated.id())
			.query(String.class)
			.list()).containsExactly("region.day-equated", "region.day-ended");
	}

	/** From today on, as an administrator set it yesterday. */
	private void norm(int weeks) {
		database.sql("""
				insert into app.region_setting (id, name, swv_id, value, valid_from, set_at)
				select :id, 'TLV_SERVICE_NORM_WEEKS', id, :weeks, :today, now()
				from app.identity_organisation where code = 'VO8701'
				""").param("id", UUID.randomUUID()).param("weeks", weeks).param("today", region.today()).update();
	}

	private TlvTermView term(TlvApplicationId id) {
		return Objects.requireNonNull(reading.view(id, region.school()).term());
	}

}
