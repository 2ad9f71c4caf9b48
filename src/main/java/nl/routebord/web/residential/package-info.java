/**
 * Pages and API of stays in institutions.
 */
@NullMarked
package nl.routebord.web.residential;

import org.jspecify.annotations.NullMarked;
