/** Pages and API on the log: who looked at what. */
@NullMarked
package nl.routebord.web.audit;

import org.jspecify.annotations.NullMarked;
