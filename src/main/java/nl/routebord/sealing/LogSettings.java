package nl.routebord.sealing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the log is sealed and kept.
 *
 * @param keyId name of the key that signs checkpoints now
 * @param signingKey that key: Ed25519, PKCS 8, in base64
 * @param verifying public keys by name, X.509 in base64; old ones stay. One word: a map
 * under a name with a dash cannot be set by environment variable
 * @param anchorDirectory where checkpoints are copied to, outside the database and best
 * where its administrator cannot write
 * @param subjectKey seals data subjects in exported lines: 32 bytes in base64
 */
@ConfigurationProperties("routebord.log")
record LogSettings(@Nullable String keyId, @Nullable String signingKey, @Nullable Map<String, String> verifying,
		@Nullable String anchorDirectory, @Nullable String subjectKey) {

	Map<String, String> publicKeys() {
		return (verifying != null) ? verifying : Map.of();
	}

	@Override
	public String toString() {
		return "LogSettings[keyId=" + keyId + ", anchorDirectory=" + anchorDirectory + "]";
	}

}
