package nl.routebord.web.family;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;

/** Parents and pupils; which case, the policy decides. */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Allowed({ Role.PARENT, Role.PUPIL })
public @interface AllowedToFamily {

}
