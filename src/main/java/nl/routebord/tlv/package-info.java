/**
 * The tlv: applied for, advised on, decided, issued. Does not know how letters are sent.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "sharing", "document",
		"letter", "outbox", "expert", "pupil", "route" })
@NullMarked
package nl.routebord.tlv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
