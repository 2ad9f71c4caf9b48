package nl.routebord.web;

import java.util.List;

import nl.routebord.identity.Role;
import nl.routebord.web.Shell.NavItem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a reader is in the menu. */
class NavigationTest {

	@ParameterizedTest
	@EnumSource(Role.class)
	void onEachOfItsPagesOneEntryIsTheCurrentOne(Role role) {
		for (NavItem page : Navigation.of(role, "/nergens", true, 1)) {
			List<NavItem> there = Navigation.of(role, page.href(), true, 1);
			assertThat(there.stream().filter(NavItem::current).map(NavItem::href)).containsExactly(page.href());
		}
	}

}
