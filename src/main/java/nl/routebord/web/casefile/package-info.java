/**
 * The pages of a case: list, opening, case page and the steps taken in it.
 */
@NullMarked
package nl.routebord.web.casefile;

import org.jspecify.annotations.NullMarked;
