package nl.routebord.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Between which swv's an application went (R-COMP-04).
 *
 * @param from name of the swv that received it first; empty when it came here directly
 * @param arrivedOn when it came from there
 * @param to name and code of the swv that it went to; empty when it went nowhere
 * @param number of the application there; empty for a swv outside this installation
 */
public record ForwardingView(String from, @Nullable LocalDate arrivedOn, String to, String number) {
}
