/**
 * Stored files (type-checked, hashed) and letters in PDF. Does not decide who may see
 * them.
 */
@ApplicationModule(allowedDependencies = { "kernel", "vault", "terms", "identity", "audit", "sharing" })
@NullMarked
package nl.routebord.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
