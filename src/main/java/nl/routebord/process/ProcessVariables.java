package nl.routebord.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import nl.routebord.kernel.ClockConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The only door to process variables: ids, dates and enum words, so that nothing about a
 * person can get in.
 */
final class ProcessVariables {

	static final String CASE_FILE = "caseFileId";

	static final String DIRECTOR = "directorUnit";

	static final String INTAKE_DUE = "intakeDueAt";

	static final String PARTNERS = "partnerUnits";

	static final String PARTNER = "partnerUnit";

	static final String VIEWS_DUE = "viewsDueAt";

	static final String PLAN_DUE = "planDueAt";

	static final String EVALUATION_DUE = "evaluationDueAt";

	static final String PLAN_OUTCOME = "planOutcome";

	static final String TLV_APPLICATION = "tlvApplicationId";

	static final String JUDGE_DUE = "judgeDueAt";

	static final String COMPLETENESS = "completeness";

	static final String SUPPLEMENT_DUE = "supplementDueAt";

	static final String NOT_PROCESS_DUE = "notProcessDueAt";

	static final String EXPERTS = "experts";

	static final String EXPERT = "expert";

	static final String INVITATION = "invitation";

	static final String ADVICE_DUE = "adviceDueAt";

	static final String DECISION_DUE = "decisionDueAt";

	static final String VERDICT = "verdict";

	static final String TLV_OUTCOME = "tlvOutcome";

	static final String OBJECTION_ENDS = "objectionEndsAt";

	static final String OBJECTION_COMPLETENESS = "objectionCompleteness";

	static final String REPAIR_DUE = "repairDueAt";

	static final String LBT_DUE = "lbtDueAt";

	static final String LBT_ASKED = "lbtAsked";

	static final String OBJECTION_DUE = "objectionDecisionDueAt";

	static final String SCHOOL = "schoolUnit";

	static final String RENEWAL_INTENT = "renewalIntent";

	static final String RENEWAL_LATE = "escalateAt";

	static final String RENEWAL_ENDS = "renewalEndsAt";

	static final String KEEPER = "keeperUnit";

	static final String STAY_BEGUN = "stayBegun";

	static final String FIRST_DAY = "firstDayAt";

	static final String NOTIFY_DUE = "notifyDueAt";

	static final String AGREE_DUE = "agreeDueAt";

	static final String UPDATE_AT = "updateAt";

	static final String UPDATE_DUE = "updateDueAt";

	static final String TALK_AT = "talkAt";

	static final String EXPECTED_END = "expectedEndAt";

	static final String WARNING_AT = "warningAt";

	static final String LAST_DAY = "lastDayAt";

	static final String STAY_OVER = "stayOver";

	static final String STAY_OUTCOME = "stayOutcome";

	static final String AFTERCARE_6 = "aftercare6At";

	static final String AFTERCARE_6_DUE = "aftercare6DueAt";

	static final String AFTERCARE_13 = "aftercare13At";

	static final String AFTERCARE_13_DUE = "aftercare13DueAt";

	private final VariableMap values = Variables.createVariables();

	static ProcessVariables none() {
		return new ProcessVariables();
	}

	ProcessVariables id(String name, UUID id) {
		values.putValue(name, id.toString());
		return this;
	}

	ProcessVariables word(String name, Enum<?> word) {
		values.putValue(name, word.name());
		return this;
	}

	/** The first moment after the day: a term runs to the end of its last day. */
	ProcessVariables after(String name, LocalDate lastDay) {
		return from(name, lastDay.plusDays(1));
	}

	/** The first moment of the day. */
	ProcessVariables from(String name, LocalDate day) {
		values.putValue(name, Date.from(startOf(day)));
		return this;
	}

	/**
	 * One instance of the next step per id. Transient: the engine keeps the single ids
	 * only, never a serialized list.
	 */
	ProcessVariables each(String name, Collection<UUID> ids) {
		values.putValueTyped(name, Variables.untypedValue(ids.stream().map(UUID::toString).toList(), true));
		return this;
	}

	VariableMap values() {
		return values;
	}

	void setIn(DelegateExecution step) {
		values.forEach(step::setVariable);
	}

	void setIn(ProcessInstance instance, RuntimeService runtime) {
		runtime.setVariables(instance.getId(), values);
	}

	static UUID id(VariableScope scope, String name) {
		return UUID.fromString((String) scope.getVariable(name));
	}

	/** The day of which {@link #after} gave the end. */
	static LocalDate lastDay(Date end) {
		return end.toInstant().atZone(ClockConfiguration.ZONE).toLocalDate().minusDays(1);
	}

	private static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ClockConfiguration.ZONE).toInstant();
	}

}
