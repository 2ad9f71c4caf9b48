/**
 * Pages and API for settings with a first day and for days equated with holidays. For
 * functional administrators only.
 */
@NullMarked
package nl.routebord.web.settings;

import org.jspecify.annotations.NullMarked;
