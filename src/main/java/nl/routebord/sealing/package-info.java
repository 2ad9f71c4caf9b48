/**
 * Keeps the trail what was written: its lines in chains, the chains' ends signed and
 * copied elsewhere, dropped only when their time has passed. Writes no line of it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "audit" })
@NullMarked
package nl.routebord.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
