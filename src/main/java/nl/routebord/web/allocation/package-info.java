/**
 * What the tlv's of an swv cost: overview, lines, ledger, spreadsheet.
 */
@NullMarked
package nl.routebord.web.allocation;

import org.jspecify.annotations.NullMarked;
