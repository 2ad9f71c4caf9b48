/** Which swv, or OCW, pays for which pupil in which year, and why. */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "sharing", "route", "tlv",
		"residential" })
@NullMarked
package nl.routebord.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
