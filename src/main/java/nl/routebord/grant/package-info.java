/**
 * What a source lets a partner read: asked for, given, renewed, taken back. Not what it
 * opens; that is the policy's.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "convenant", "sharing" })
@NullMarked
package nl.routebord.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
