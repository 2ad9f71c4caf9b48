/**
 * Pages and API to read public registers in. For functional administrators only.
 */
@NullMarked
package nl.routebord.web.region;

import org.jspecify.annotations.NullMarked;
