/**
 * Pages and API of tlv applications: write, judge, advise, decide.
 */
@NullMarked
package nl.routebord.web.tlv;

import org.jspecify.annotations.NullMarked;
