/**
 * The modelconvenant between the parties: who acceded, on whose signature, from when
 * until when. Not a ground to share anything, only a condition for it (privacy.md A.1).
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit" })
@NullMarked
package nl.routebord.convenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
