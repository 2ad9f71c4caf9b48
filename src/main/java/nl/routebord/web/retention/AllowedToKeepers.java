package nl.routebord.web.retention;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/**
 * Roles whose units keep records in cases, and so destroy them, and the officer, who can
 * agree. No administrator: who destroys must know what it is.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_MENTOR, Role.RECEIVING_SCHOOL,
		Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER,
		Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE, Role.DATA_PROTECTION_OFFICER })
@interface AllowedToKeepers {

}
