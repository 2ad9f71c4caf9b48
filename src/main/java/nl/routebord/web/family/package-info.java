/**
 * The pages of parents and pupils, and the page on which staff lets them in.
 */
@NullMarked
package nl.routebord.web.family;

import org.jspecify.annotations.NullMarked;
