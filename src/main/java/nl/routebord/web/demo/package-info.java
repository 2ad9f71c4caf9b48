/**
 * Pages and API of the simulated clock; they exist only in the demo profile.
 */
@NullMarked
package nl.routebord.web.demo;

import org.jspecify.annotations.NullMarked;
