/** Pages and API of anonymous consults. */
@NullMarked
package nl.routebord.web.anonymous;

import org.jspecify.annotations.NullMarked;
