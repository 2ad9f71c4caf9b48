/** The pages and the API of sharing in a case: grants, consents, and why. */
@NullMarked
package nl.routebord.web.sharing;

import org.jspecify.annotations.NullMarked;
