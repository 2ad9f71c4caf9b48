package nl.routebord.process;

import java.util.UUID;
import nl.routebord.route.TaskReminders;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Service tasks behind the timers that stop nothing. */
@Configuration(proxyBeanMethods = false)
class ReminderDelegates {

	@Bean
	JavaDelegate remindIntake(TaskReminders reminders) {
		return reminder(reminders, Elements.CONTACT_FAMILY, "process.reminder.intake");
	}

	@Bean
	JavaDelegate remindViews(TaskReminders reminders) {
		return reminder(reminders, Elements.GIVE_VIEW, "process.reminder.views");
	}

	@Bean
	JavaDelegate remindPlan(TaskReminders reminders) {
		return reminder(reminders, Elements.SET_PLAN, "process.reminder.plan");
	}

	@Bean
	JavaDelegate remindEvaluation(TaskReminders reminders) {
		return reminder(reminders, Elements.EVALUATE_PLAN, "process.reminder.evaluation");
	}

	@Bean
	JavaDelegate remindLbt(TaskReminders reminders) {
		return reminder(reminders, Elements.ASK_LBT, "process.reminder.lbt");
	}

	@Bean
	JavaDelegate remindObjection(TaskReminders reminders) {
		return reminder(reminders, Elements.DECIDE_OBJECTION, "process.reminder.objection");
	}

	private static JavaDelegate reminder(TaskReminders reminders, String task, String text) {
		return (step) -> reminders.remind(UUID.fromString(step.getProcessBusinessKey()), task, text);
	}

}
