package nl.routebord.web.reporting;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/** Who works with the figures of a swv or municipality. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
@Allowed({ Role.REPORTER, Role.SWV_CONSULTANT, Role.SWV_DECIDER, Role.SWV_SECRETARIAT, Role.ATTENDANCE_OFFICER })
@interface AllowedToCounters {

}
