package nl.routebord.web.casefile;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/**
 * The roles that work with cases at all; which case, the policy decides: a data
 * protection officer sees one only during an inquiry. Administrators and policy staff
 * never do.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.SCHOOL_MENTOR, Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL,
		Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER,
		Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE, Role.DATA_PROTECTION_OFFICER })
public @interface AllowedToCasePeople {

}
