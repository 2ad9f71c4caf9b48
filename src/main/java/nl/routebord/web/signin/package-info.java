/**
 * Sign-in, choice of a role, sign-out and one's own profile.
 */
@NullMarked
package nl.routebord.web.signin;

import org.jspecify.annotations.NullMarked;
