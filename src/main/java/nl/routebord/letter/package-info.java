/**
 * The words of letters: what every swv can change in them, with all versions, and what
 * they say in plain language. Does not know what a letter is about, nor who may read it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "audit", "document" })
@NullMarked
package nl.routebord.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
