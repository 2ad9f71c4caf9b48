package nl.routebord.absence;

/** Why a municipality closes a report (domain.md 1.7). */
public enum CloseReason {

	BACK_AT_SCHOOL, LEFT_FOR_EDUCATION, LEFT_FOR_WORK, LEFT_OTHERWISE, DECEASED, LONG_SICK, LEGITIMATELY_ABSENT

}
