package nl.routebord.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.routebord.identity.Role;

/**
 * The roles that may reach a page or API endpoint; any other role gets the 404 of
 * something that does not exist. It is the first, coarse wall: what the actor may see and
 * do with one case is decided by the entrance behind it.
 * <p>
 * Every endpoint carries one of {@code @Allowed}, {@link AllowedToAll} and
 * {@link AllowedToAnyone}, on its method or else on its class; the method wins. An
 * endpoint without one is refused to everybody, and a test names it.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

	Role[] value();

}
