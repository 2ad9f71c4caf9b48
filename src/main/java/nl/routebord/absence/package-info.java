/** The duty to attend, absence from school and those who sit at home. */
@ApplicationModule(allowedDependencies = { "kernel", "terms" })
@NullMarked
package nl.routebord.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
