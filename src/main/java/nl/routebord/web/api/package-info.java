/**
 * The API of accounts and organisations, and what every API endpoint shares.
 */
@NullMarked
package nl.routebord.web.api;

import org.jspecify.annotations.NullMarked;
