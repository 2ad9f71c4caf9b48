/**
 * Mail written in the transaction of the act and sent after it. Holds no personal data.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit" })
@NullMarked
package nl.routebord.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
