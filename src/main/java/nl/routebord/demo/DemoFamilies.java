package nl.routebord.demo;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.FamilyAccounts;
import nl.routebord.identity.OpenFamilyAccount;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.pupil.KinDesk;
import nl.routebord.pupil.PupilId;
import nl.routebord.web.signin.SignInHints.Relative;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parents and pupils of the demo cases who sign in: one of each situation that privacy.md
 * B.6 tells apart.
 */
@Component
@Profile("demo")
class DemoFamilies {

	private static final List<Member> MEMBERS = List.of(
			parent("ouder.kuipers", "S. Kuipers", "two-children", "Lieke", "Emma"),
			parent("ouder.dewal", "T. de Wal", "second-parent", "Lieke"),
			parent("ouder.kok", "R. Kok", "no-custody", "Lieke"),
			parent("ouder.terhorst", "W. ter Horst", "of-16", "Emma"),
			parent("ouder.idrissi", "H. el Idrissi", "of-11", "Yara"),
			parent("ouder.mansouri", "N. Mansouri", "of-12", "Ilyas"),
			parent("ouder.peters", "R. Peters", "of-18", "Daan"),
			pupil("leerling.yara", "Yara el Idrissi", "is-11", "Yara"),
			pupil("leerling.ilyas", "Ilyas Mansouri", "is-12", "Ilyas"),
			pupil("leerling.luuk", "Luuk Jacobs", "is-14", "Luuk"),
			pupil("leerling.lieke", "Lieke Kuipers", "is-15", "Lieke"),
			pupil("leerling.emma", "Emma ter Horst", "is-16", "Emma"),
			pupil("leerling.daan", "Daan Peters", "is-18", "Daan"));

	private final FamilyAccounts accounts;

	private final KinDesk kin;

	private final JdbcClient database;

	DemoFamilies(FamilyAccounts accounts, KinDesk kin, JdbcClient database) {
		this.accounts = accounts;
		this.kin = kin;
		this.database = database;
	}

	static List<Relative> hints() {
		return MEMBERS.stream()
			.map((one) -> new Relative(one.username(), one.name(), one.role(), "demo.family." + one.situation()))
			.toList();
	}

	/** Makes the accounts and connects them to the pupils, who are there by now. */
	void make(String password) {
		for (Member one : MEMBERS) {
			UserId user = accounts.find(one.username())
				.orElseGet(
						() -> accounts.open(new OpenFamilyAccount(one.username(), one.name(), password, one.role())));
			one.pupils().forEach((pupil) -> connect(one, pupil, user));
		}
	}

	/** The guardian of that name, or the pupil. */
	private void connect(Member one, String firstName, UserId user) {
		database.sql("""
				select p.id as pupil, g.id as guardian from app.pupil_pupil p
				left join app.pupil_guardian g on g.pupil_id = p.id and g.name = :name and :parent
				where p.first_name = :first and (g.id is not null or not :parent)
				""")
			.param("name", one.name())
			.param("parent", one.role() == Role.PARENT)
			.param("first", firstName)
			.query((row) -> {
				kin.connect(new PupilId(row.getObject("pupil", UUID.class)), one.role(),
						row.getObject("guardian", UUID.class), user);
			});
	}

	private static Member parent(String username, String name, String situation, String... pupils) {
		return new Member(username, name, Role.PARENT, situation, List.of(pupils));
	}

	private static Member pupil(String username, String name, String situation, String pupil) {
		return new Member(username, name, Role.PUPIL, situation, List.of(pupil));
	}

	/** Somebody who signs in. */
	private record Member(String username, String name, Role role, String situation, List<String> pupils) {
	}

}
