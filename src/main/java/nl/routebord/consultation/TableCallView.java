package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitView;

/**
 * A thuiszittersoverleg that a child at home asks for.
 *
 * @param band how long the child was at home; nothing for who does not call the meeting
 * @param convener who calls it
 * @param mayAct whether the reader calls and records it
 */
public record TableCallView(UUID id, long version, TableState state, String band, UnitView convener, LocalDate askedOn,
		LocalDate dueOn, Optional<LocalDate> calledOn, Optional<LocalDate> meetingOn, List<UnitView> invited,
		Optional<LocalDate> heldOn, List<UnitView> present, String familyHeard, String outcome, String reason,
		Optional<LocalDate> nextOn, String author, boolean mayAct) {

	public boolean open() {
		return state.isOpen();
	}

	@Override
	public String toString() {
		return "TableCallView[" + id + "]";
	}

}
