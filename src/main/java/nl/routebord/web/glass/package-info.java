/** The emergency door of a case, and what a data protection officer does about it. */
@NullMarked
package nl.routebord.web.glass;

import org.jspecify.annotations.NullMarked;
