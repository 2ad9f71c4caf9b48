package nl.routebord.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.routebord.identity.Role;
import nl.routebord.web.Shell.NavItem;
import org.jspecify.annotations.Nullable;

/**
 * The left column per role: what a role can never use is left out. The first item is the
 * role's home.
 */
final class Navigation {

	private static final Set<Role> WITHOUT_PUPILS = EnumSet.of(Role.FUNCTIONAL_ADMIN, Role.TECHNICAL_ADMIN,
			Role.REPORTER, Role.DATA_PROTECTION_OFFICER, Role.PARENT, Role.PUPIL, Role.SYSTEM);

	/** Whose units keep records of cases; see web.retention.AllowedToKeepers. */
	private static final Set<Role> KEEPERS = EnumSet.complementOf(EnumSet.copyOf(WITHOUT_PUPILS));

	private Navigation() {
	}

	static boolean mayKnowPupils(Role role) {
		return !WITHOUT_PUPILS.contains(role);
	}

	static List<NavItem> of(Role role, String path, boolean demo, int proposals) {
		List<NavItem> items = new ArrayList<>();
		switch (role) {
			case SCHOOL_CARE_COORDINATOR, SWV_CONSULTANT -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/routes", "pupils", "user");
				if (role == Role.SCHOOL_CARE_COORDINATOR) {
					add(items, path, "/verzuim", "absence", "clock");
				}
				add(items, path, "/thuiszitters", "home", "home");
				add(items, path, "/tlv", "tlv", "shield");
				add(items, path, "/overleggen", "meetings", "calendar");
				add(items, path, "/anoniem", "anonymous", "users");
			}
			case SWV_SECRETARIAT -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/routes", "pupils", "user");
				add(items, path, "/tlv", "tlv", "shield");
				add(items, path, "/toewijzing", "allocation", "chart");
				add(items, path, "/rapportages", "reporting", "chart");
			}
			case ATTENDANCE_OFFICER, FAMILY_WORKER, YOUTH_HEALTH, YOUTH_CARE -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/routes", "pupils", "user");
				if (role == Role.ATTENDANCE_OFFICER) {
					add(items, path, "/verzuim/meldingen", "reports", "mail");
					add(items, path, "/thuiszitters", "home", "home");
					add(items, path, "/leerplicht", "duty", "shield");
				}
				add(items, path, "/overleggen", "meetings", "calendar");
				add(items, path, "/anoniem", "anonymous", "users");
			}
			case SCHOOL_MENTOR, RECEIVING_SCHOOL -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/routes", "pupils", "user");
			}
			case SCHOOL_ABSENCE_OFFICE -> {
				add(items, path, "/verzuim/meldingen", "reports", "send");
				add(items, path, "/verzuim", "absence", "clock");
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/routes", "pupils", "user");
			}
			case SWV_EXPERT -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/tlv", "advices", "stamp");
			}
			case SWV_DECIDER -> {
				add(items, path, "/werkvoorraad", "worklist", "list");
				add(items, path, "/tlv", "decide", "decide");
				add(items, path, "/routes", "pupils", "user");
				add(items, path, "/toewijzing", "allocation", "chart");
				add(items, path, "/rapportages", "reporting", "chart");
			}
			case FUNCTIONAL_ADMIN -> {
				add(items, path, "/beheer/gebruikers", "users", "users");
				addCounted(items, path, proposals);
				add(items, path, "/beheer/organisaties", "organisations", "building");
				add(items, path, "/beheer/termijnen", "settings", "settings");
				add(items, path, "/beheer/feestdagen", "holidays", "calendar");
				add(items, path, "/vakanties", "schoolHolidays", "calendar");
				add(items, path, "/beheer/bewaartermijnen", "retentionTerms", "history");
				add(items, path, "/beheer/convenant", "convenant", "share");
				add(items, path, "/beheer/delen/matrix", "matrix", "lock");
				add(items, path, "/inlezen", "import", "import");
				if (demo) {
					add(items, path, "/beheer/tijdreis", "timeTravel", "time-travel");
					add(items, path, "/demo/post", "mail", "mail");
					add(items, path, "/beheer/stijlgids", "styleGuide", "eye");
				}
			}
			case DATA_PROTECTION_OFFICER -> {
				add(items, path, "/toegangslog", "accessLog", "history");
				add(items, path, "/noodtoegang", "glass", "alert");
				add(items, path, "/onderzoeken", "tickets", "search");
				add(items, path, "/verzoeken", "rights", "message");
				add(items, path, "/beheer/convenant", "convenant", "share");
				add(items, path, "/beheer/delen/matrix", "matrix", "lock");
			}
			case PARENT, PUPIL -> {
				add(items, path, "/mijn", "family", "user");
			}
			case REPORTER -> add(items, path, "/rapportages", "reporting", "chart");
			case TECHNICAL_ADMIN, SYSTEM -> {
				// their own pages come with later issues; the footer serves them until
				// then
			}
		}
		if (role == Role.SWV_CONSULTANT || role == Role.ATTENDANCE_OFFICER) {
			add(items, path, "/rapportages", "reporting", "chart");
		}
		if (KEEPERS.contains(role) || role == Role.DATA_PROTECTION_OFFICER) {
			add(items, path, "/bewaren", "retention", "history");
		}
		if (role != Role.FUNCTIONAL_ADMIN && proposals > 0) {
			addCounted(items, path, proposals);
		}
		return oneCurrent(items);
	}

	/** Of an entry and one below it only the lower is where the reader is. */
	private static List<NavItem> oneCurrent(List<NavItem> items) {
		int deepest = items.stream().filter(NavItem::current).mapToInt((item) -> item.href().length()).max().orElse(0);
		return items.stream()
			.map((item) -> (item.current() && item.href().length() < deepest)
					? new NavItem(item.href(), item.labelKey(), item.icon(), false, item.count()) : item)
			.toList();
	}

	/**
	 * Appointments that wait for a second person: no task of a case, so they stand here.
	 */
	private static void addCounted(List<NavItem> items, String path, int proposals) {
		add(items, path, "/aanstellingen", "proposals", "check", (proposals > 0) ? proposals : null);
	}

	private static void add(List<NavItem> items, String path, String href, String label, String icon) {
		add(items, path, href, label, icon, null);
	}

	private static void add(List<NavItem> items, String path, String href, String label, String icon,
			@Nullable Integer count) {
		boolean current = path.equals(href) || path.startsWith(href + "/");
		items.add(new NavItem(href, "shell.nav." + label, icon, current, count));
	}

}
