package nl.routebord.sharing;

import java.util.EnumMap;
import java.util.Map;
import nl.routebord.identity.Role;

/** The rows of privacy.md B.7: which cut-down form each role gets of a category. */
public final class Redactions {

	private static final Map<Role, Map<DataCategory, Redaction>> FORMS = new EnumMap<>(Role.class);
	static {
		form(Role.SWV_SECRETARIAT, DataCategory.TLV_FILE, Redaction.PRESENCE);
		form(Role.SWV_SECRETARIAT, DataCategory.OPP, Redaction.PRESENCE);
		form(Role.SWV_SECRETARIAT, DataCategory.ADVICE, Redaction.PRESENCE);
		for (Role role : Role.values()) {
			if (role.isSwv()) {
				form(role, DataCategory.JUSTICE, Redaction.GROUND_SHOWN);
			}
			form(role, DataCategory.ID_CONTACT, Redaction.PLACE_ONLY);
		}
		form(Role.ATTENDANCE_OFFICER, DataCategory.OPP, Redaction.PLAN_DATES);
		form(Role.ATTENDANCE_OFFICER, DataCategory.TLV_DECISION, Redaction.STANDING);
		form(Role.SCHOOL_MENTOR, DataCategory.TLV_DECISION, Redaction.GRANTED);
		form(Role.SCHOOL_MENTOR, DataCategory.NOTE_SHARED, Redaction.OWN_ACTIONS);
		for (Role role : new Role[] { Role.PARENT, Role.PUPIL }) {
			form(role, DataCategory.PGN_BSN, Redaction.LAST_DIGITS);
			form(role, DataCategory.FAMILY, Redaction.WITHOUT_OTHERS);
			form(role, DataCategory.ADVICE, Redaction.WITHOUT_OTHERS);
			form(role, DataCategory.TLV_FILE, Redaction.WITHOUT_OTHERS);
			form(role, DataCategory.JUSTICE, Redaction.WITHOUT_OTHERS);
		}
	}

	private Redactions() {
	}

	/** What a redacted record leaves; nothing where no form is listed. */
	public static Redaction of(Role role, DataCategory category) {
		return FORMS.getOrDefault(role, Map.of()).getOrDefault(category, Redaction.NOTHING);
	}

	private static void form(Role role, DataCategory category, Redaction form) {
		FORMS.computeIfAbsent(role, (key) -> new EnumMap<>(DataCategory.class)).put(category, form);
	}

}
