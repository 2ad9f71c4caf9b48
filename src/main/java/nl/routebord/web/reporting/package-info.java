/** Pages, sheets and API of returns: figures about absence for others. */
@NullMarked
package nl.routebord.web.reporting;

import org.jspecify.annotations.NullMarked;
