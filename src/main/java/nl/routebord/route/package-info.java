/**
 * One pupil's case: where the route stands, its journal, the people in it and the work
 * list. Not how partners confer or a tlv is decided.
 */
@ApplicationModule(allowedDependencies = { "kernel", "vault", "terms", "identity", "region", "audit", "convenant",
		"sharing", "matrix", "consent", "grant", "emergency", "document", "outbox", "pupil" })
@NullMarked
package nl.routebord.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
