/**
 * Stays in residential institutions: whose pupil it was, and what the stay does to a tlv.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "tlv" })
@NullMarked
package nl.routebord.residential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
