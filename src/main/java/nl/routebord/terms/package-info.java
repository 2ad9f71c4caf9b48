/**
 * Legal time: terms in days and weeks, working days, holidays, suspension and extension.
 * Pure; decides no case.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package nl.routebord.terms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
