package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitView;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TableAsked;
import nl.routebord.route.TaskBoard;
import org.springframework.stereotype.Component;

/**
 * Keeps the thuiszittersoverleggen that were asked for, and the tasks that they are: to
 * call one, to be there, to record what came of it.
 */
@Component
class TableBook {

	static final String CALL = "callTable";

	static final String RECORD = "recordTable";

	static final String ATTEND = "attendTable";

	private static final String PAGE = "consultation/table-call";

	private final TableCalls calls;

	private final TaskBoard board;

	private final Directory directory;

	private final Settings settings;

	private final Clock clock;

	TableBook(TableCalls calls, TaskBoard board, Directory directory, Settings settings, Clock clock) {
		this.calls = calls;
		this.board = board;
		this.directory = directory;
		this.settings = settings;
		this.clock = clock;
	}

	/** Asked again before it met: the same meeting. */
	void asked(TableAsked asked) {
		calls.open(asked.caseFile()).ifPresentOrElse((open) -> {
			open.askedAgain(asked.band());
			calls.saveAndFlush(open);
		}, () -> {
			LocalDate today = LocalDate.now(clock);
			TableCall call = new TableCall(asked, today);
			calls.saveAndFlush(call);
			board.open(new OpenTask(call.caseFile(), call.id(), CALL, PAGE, asked.role(), asked.convener(),
					asked.person(), call.dueOn()));
		});
	}

	/** What was called already is for who called it to cancel. */
	void notAsked(CaseFileId caseFile, UUID episode) {
		calls.open(caseFile)
			.filter((call) -> call.episode().equals(episode) && call.state() == TableState.ASKED)
			.ifPresent((call) -> {
				call.notAsked();
				close(call);
			});
	}

	/** It met as a step of the consultation, which has the record. */
	void heldInConsultation(HoldTable held, Actor director) {
		calls.open(held.caseFile()).ifPresent((call) -> {
			call.held(new ReportTable(held.request(), held.heldOn(), held.present(), held.familyHeard(), held.outcome(),
					null, List.of()), director);
			close(call);
		});
	}

	void called(TableCall call) {
		close(call);
		LocalDate meeting = call.meetingOn().orElseThrow();
		board.open(new OpenTask(call.caseFile(), call.id(), RECORD, PAGE, call.convenerRole(), call.convener(),
				call.convenerPerson().orElse(null), settings.workingDays().after(meeting, 1)));
		for (UnitView unit : directory.units(call.invited()).values()) {
			board.open(new OpenTask(call.caseFile(), call.id(), ATTEND, PAGE, unit.role(), unit.id(), null, meeting));
		}
	}

	/** Nothing is left to do about it. */
	void close(TableCall call) {
		calls.saveAndFlush(call);
		for (String kind : new String[] { CALL, RECORD, ATTEND }) {
			board.close(call.id(), kind, null, null);
		}
	}

	TableCall require(UUID id, CaseFileId caseFile) {
		return calls.require(id, caseFile);
	}

	Optional<TableCall> open(CaseFileId caseFile) {
		return calls.open(caseFile);
	}

}
