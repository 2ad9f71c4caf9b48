/** Pages and API of leerplicht: investigations, letters and exemptions. */
@NullMarked
package nl.routebord.web.leerplicht;

import org.jspecify.annotations.NullMarked;
