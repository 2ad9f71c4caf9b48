package nl.routebord.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where an act or reading came from; the same for all lines of one request.
 *
 * @param authnLevel how sure it is who acts; null for the system
 * @param sessionHash tells lines of one session from those of another, not which cookie
 * @param sourceIp the network, not the machine
 * @param traceId 16 bytes in hex, of the caller where it sent one (W3C Trace Context)
 * @param operationId 8 bytes in hex, our part of that trace
 * @param parentId the caller's part of that trace
 */
public record Origin(Channel channel, @Nullable String authnLevel, @Nullable String sessionHash,
		@Nullable String sourceIp, String traceId, String operationId, @Nullable String parentId) {

}
