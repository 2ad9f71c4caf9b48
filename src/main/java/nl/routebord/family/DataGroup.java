package nl.routebord.family;

import java.util.EnumSet;
import java.util.Set;
import nl.routebord.sharing.DataCategory;

/** The kinds of data as a family speaks of them. */
public enum DataGroup {

	WHO(DataCategory.ID_BASIS, DataCategory.ID_CONTACT, DataCategory.ENROL),
	ABSENCE(DataCategory.ABS_UNAUTH, DataCategory.ABS_AUTH, DataCategory.ABS_REASON),
	LEARNING(DataCategory.DIDACT, DataCategory.OPP), AGREEMENTS(DataCategory.NOTE_SHARED),
	HEALTH(DataCategory.HEALTH, DataCategory.FUNC), HOME(DataCategory.FAMILY),
	HELP(DataCategory.YC_FACT, DataCategory.YC_CONTENT), STAY(DataCategory.RES_FACT, DataCategory.JUSTICE),
	TLV(DataCategory.TLV_DECISION, DataCategory.TLV_FILE, DataCategory.ADVICE);

	private final Set<DataCategory> categories;

	DataGroup(DataCategory first, DataCategory... others) {
		this.categories = EnumSet.of(first, others);
	}

	Set<DataCategory> categories() {
		return categories;
	}

}
