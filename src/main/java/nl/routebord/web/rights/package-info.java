/**
 * The page on which a unit answers requests of parents and pupils.
 */
@NullMarked
package nl.routebord.web.rights;

import org.jspecify.annotations.NullMarked;
