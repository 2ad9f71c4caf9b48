/**
 * What parents and pupils consent to: asked, signed, refused, withdrawn. Not what it
 * opens; that is the policy's.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing" })
@NullMarked
package nl.routebord.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
