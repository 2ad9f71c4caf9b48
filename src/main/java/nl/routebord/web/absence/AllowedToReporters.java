package nl.routebord.web.absence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/** Who sends reports of absence and who receives them (R-REG-03). */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER })
@interface AllowedToReporters {

}
