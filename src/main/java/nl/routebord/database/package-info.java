/**
 * The database the system runs on: an external PostgreSQL when one is configured, else an
 * embedded one with a data directory that survives restarts. Holds no table of the
 * domain.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package nl.routebord.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
