/**
 * The only place that knows the engine: implements the ports of the modules above it and
 * binds service tasks to their entrances. Nobody imports it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing", "route", "consultation",
		"tlv", "objection", "pupil", "retention", "residential" })
@NullMarked
package nl.routebord.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
