package nl.routebord.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;

/**
 * Everybody who works for an organisation; not parents and pupils. See {@link Allowed}.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.SCHOOL_MENTOR, Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL,
		Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER,
		Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE, Role.DATA_PROTECTION_OFFICER, Role.FUNCTIONAL_ADMIN,
		Role.TECHNICAL_ADMIN, Role.REPORTER })
public @interface AllowedToStaff {

}
