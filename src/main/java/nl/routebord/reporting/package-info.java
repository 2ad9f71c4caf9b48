/**
 * Figures about absence: returns to others, as they stood on a day, without persons. Not
 * what is done about a child: that is the case's, in {@code route} and {@code absence}.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing", "route", "absence" })
@NullMarked
package nl.routebord.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
