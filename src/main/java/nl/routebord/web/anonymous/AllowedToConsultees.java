package nl.routebord.web.anonymous;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/** The roles for which the matrix knows a child without a name. */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER,
		Role.YOUTH_HEALTH, Role.YOUTH_CARE })
@interface AllowedToConsultees {

}
