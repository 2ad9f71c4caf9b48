/**
 * Pages of the functional administrator: accounts, organisations and units.
 */
@NullMarked
package nl.routebord.web.account;

import org.jspecify.annotations.NullMarked;
