/**
 * The pages on which units destroy what has passed its date, and administrators set the
 * terms.
 */
@NullMarked
package nl.routebord.web.retention;

import org.jspecify.annotations.NullMarked;
