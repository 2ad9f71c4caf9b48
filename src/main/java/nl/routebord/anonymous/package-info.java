/**
 * Discussing a child without a name with invited kernpartners (phase P0). Knows of no
 * pupil; only the unit that brought it can name it later.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing", "convenant", "region",
		"outbox", "route" })
@NullMarked
package nl.routebord.anonymous;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
