/**
 * Pages where kernpartners confer: question, views, plan, agreements, table, escalation
 * and the hand-over of the direction.
 */
@NullMarked
package nl.routebord.web.consultation;

import org.jspecify.annotations.NullMarked;
