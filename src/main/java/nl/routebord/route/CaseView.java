package nl.routebord.route;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routebord.document.DocumentView;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.CutRecord;
import nl.routebord.sharing.DataCategory;

/**
 * A case cut to what the reader may see: what is denied is absent.
 *
 * @param related what has a page of its own, such as an application for a tlv
 * @param cut what the reader sees cut down (privacy.md B.7)
 * @param writable the categories of which the reader's unit may be the source
 */
public record CaseView(CaseHead head, List<TaskView> tasks, Slice<TimelineItem> timeline, List<Party> parties,
		List<CaseTerm> terms, List<CaseParts.Related> related, List<CutRecord> cut, List<DocumentView> documents,
		Set<DataCategory> writable) {

	/** Parties by unit, for the line "Zichtbaar voor". */
	public Map<UnitId, Party> partyByUnit() {
		return parties.stream().collect(Collectors.toMap(Party::unit, Function.identity(), (first, second) -> first));
	}

}
