/**
 * Pages about the system itself: help, privacy, accessibility, the style guide. They show
 * nobody's data.
 */
@NullMarked
package nl.routebord.web.info;

import org.jspecify.annotations.NullMarked;
