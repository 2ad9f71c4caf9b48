/**
 * The command line: one small class per command.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package nl.routebord.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
