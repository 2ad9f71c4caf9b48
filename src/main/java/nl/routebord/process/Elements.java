package nl.routebord.process;

/**
 * The names in the diagrams that code leans on. They are published: cases wait at them
 * for years, so renaming one needs a migration of what runs.
 */
final class Elements {

	static final String PUPIL_ROUTE = "pupil-route";

	static final String SIGNALLING = "signalling";

	static final String CONSULTATION = "kernpartner-consultation";

	static final String TLV_APPLICATION = "tlv-application";

	static final String CONTACT_FAMILY = "userTask_contactFamily";

	static final String RECORD_VIEWS = "userTask_recordViews";

	static final String ASK_PARTNERS = "userTask_askPartners";

	static final String GIVE_VIEW = "userTask_giveView";

	static final String SET_PLAN = "userTask_setPlan";

	static final String EVALUATE_PLAN = "userTask_evaluatePlan";

	static final String HOLD_TABLE = "userTask_holdTable";

	static final String ESCALATE = "userTask_escalate";

	static final String APPLY_FOR_TLV = "userTask_applyForTlv";

	static final String CHECK_COMPLETENESS = "userTask_checkCompleteness";

	static final String SUPPLEMENT = "userTask_supplement";

	static final String DECIDE_NOT_PROCESS = "userTask_decideNotProcess";

	static final String ANSWER_INVITATION = "userTask_answerInvitation";

	static final String ASK_OTHER_EXPERT = "userTask_askOtherExpert";

	static final String GIVE_ADVICE = "userTask_giveAdvice";

	static final String PREPARE_DECISION = "userTask_prepareDecision";

	static final String DECIDE = "userTask_decide";

	static final String OBJECTION_WINDOW = "timer_objectionWindow";

	static final String OBJECTION = "objection";

	static final String CHECK_OBJECTION = "userTask_checkObjection";

	static final String REPAIR_OBJECTION = "userTask_repairObjection";

	static final String ASK_LBT = "userTask_askLbt";

	static final String RECORD_HEARING = "userTask_recordHearing";

	static final String RECORD_LBT_ADVICE = "userTask_recordLbtAdvice";

	static final String DECIDE_OBJECTION = "userTask_decideObjection";

	static final String LBT_DUE = "boundary_lbtDue";

	static final String OBJECTION_DUE = "boundary_objectionDue";

	static final String OBJECTION_WITHDRAWN = "objectionWithdrawn";

	static final String ISSUE_DECISION = "serviceTask_issueDecision";

	static final String CHECK_AFTERCARE_6 = "userTask_checkAftercare6";

	static final String CHECK_AFTERCARE_13 = "userTask_checkAftercare13";

	static final String TLV_RENEWAL = "tlv-renewal";

	static final String CHOOSE_RENEWAL = "userTask_chooseRenewal";

	static final String APPLY_FOR_RENEWAL = "userTask_applyForRenewal";

	static final String ARRANGE_RETURN = "userTask_arrangeReturn";

	static final String RENEWAL_SETTLED = "renewalSettled";

	static final String RENEWAL_REOPENED = "renewalReopened";

	static final String RESIDENTIAL_PLACEMENT = "residential-placement";

	static final String NOTIFY_ORIGIN = "userTask_notifyOrigin";

	static final String AGREE_RETURN = "userTask_agreeReturn";

	static final String UPDATE_STAY = "userTask_updateStay";

	static final String HOLD_TALK = "userTask_holdTalk";

	static final String RECORD_LEAVING = "userTask_recordLeaving";

	static final String ARRANGE_SCHOOL = "userTask_arrangeSchool";

	static final String REDEEM_CLAIM = "userTask_redeemClaim";

	static final String TALK_TIMER = "timer_talk";

	static final String LEAVING_RECORDED = "leavingRecorded";

	static final String STAY_EXTENDED = "stayExtended";

	static final String CLAIM_OPENED = "claimOpened";

	static final String PLACEMENT_CANCELLED = "placementCancelled";

	static final String CASE_CLOSED = "caseClosed";

	static final String VIEWS_CLOSED = "viewsClosed";

	static final String TLV_WITHDRAWN = "tlvWithdrawn";

	private Elements() {
	}

}
