package nl.routebord.tlv;

import nl.routebord.identity.Role;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;

import org.springframework.stereotype.Component;

/** One number in the place of another: where the pupil is, the school enrols anew. */
@Component
class Succession {

	private final UseRegister uses;

	private final TaskBoard tasks;

	Succession(UseRegister uses, TaskBoard tasks) {
		this.uses = uses;
		this.tasks = tasks;
	}

	/**
	 * A task for the school that uses what was replaced; nothing while it still holds.
	 */
	void enrolOn(Tlv after, Tlv before) {
		if (before.isAlive()) {
			return;
		}
		uses.last(before)
			.filter(TlvUse::isOpen)
			.ifPresent((use) -> tasks.open(new OpenTask(after.caseFile(), after.application().value(), UseDesk.REDEEM,
					"tlv/use", Role.RECEIVING_SCHOOL, use.unit(), null, after.period().begin())));
	}

}
