/**
 * The duty to attend, absence from school and those who sit at home. Not what is done
 * about it: that is the case's, in {@code route}.
 */
@ApplicationModule(allowedDependencies = { "kernel", "vault", "terms", "identity", "region", "audit", "sharing",
		"route", "tlv", "outbox" })
@NullMarked
package nl.routebord.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
