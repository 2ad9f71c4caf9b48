/**
 * Pages and API of absence: what a school registers and reports.
 */
@NullMarked
package nl.routebord.web.absence;

import org.jspecify.annotations.NullMarked;
