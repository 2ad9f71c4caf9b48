/**
 * The demo region and the movable clock; only with profile demo.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.routebord.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
