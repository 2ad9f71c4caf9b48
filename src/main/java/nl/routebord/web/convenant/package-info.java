/** Pages and API for the modelconvenant: who takes part, and in which casusoverleg. */
@NullMarked
package nl.routebord.web.convenant;

import org.jspecify.annotations.NullMarked;
