/**
 * Pages and API of objections to a decision on a tlv.
 */
@NullMarked
package nl.routebord.web.objection;

import org.jspecify.annotations.NullMarked;
