/**
 * What the fragments in {@code templates/fragments} show: texts already resolved and
 * already cut to the reader's rights. Holds no rule.
 */
@NullMarked
package nl.routebord.web.parts;

import org.jspecify.annotations.NullMarked;
