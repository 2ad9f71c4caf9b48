/**
 * Pages and API: forms in, views out. Decides nothing.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.routebord.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
