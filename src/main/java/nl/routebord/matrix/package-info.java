/**
 * The versions of the matrix: proposed, compared, decided on by a second person, in force
 * from a day. Not how the matrix is read; that is the policy's.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing" })
@NullMarked
package nl.routebord.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
