/**
 * Home and the work list.
 */
@NullMarked
package nl.routebord.web.worklist;

import org.jspecify.annotations.NullMarked;
