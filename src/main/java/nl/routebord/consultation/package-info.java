/**
 * Kernpartners confer: question, views, one plan with agreements. Not the case around it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "convenant", "sharing",
		"grant", "document", "outbox", "pupil", "route" })
@NullMarked
package nl.routebord.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
