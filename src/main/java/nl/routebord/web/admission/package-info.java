/**
 * Pages of the duty of care: requests for admission and development plans.
 */
@NullMarked
package nl.routebord.web.admission;

import org.jspecify.annotations.NullMarked;
