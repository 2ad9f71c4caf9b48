package nl.routebord.demo;

import java.util.HashMap;
import java.util.Map;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo people as actors, by username; of several roles the first. */
@Component
@Profile("demo")
class Cast {

	private final AccountDesk accounts;

	private final Directory directory;

	private final Map<String, Actor> actors = new HashMap<>();

	Cast(AccountDesk accounts, Directory directory) {
		this.accounts = accounts;
		this.directory = directory;
	}

	Actor actor(String username) {
		return actors.computeIfAbsent(username, this::find);
	}

	private Actor find(String username) {
		UserId user = accounts.find(username, DemoRegion.SETUP).orElseThrow();
		var appointment = accounts.account(user, DemoRegion.SETUP).appointments().get(0);
		UnitView unit = directory.unit(appointment.unit()).orElseThrow();
		return Actor.person(user, unit.id(), unit.organisation(), unit.role());
	}

}
