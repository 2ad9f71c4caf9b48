package nl.routebord.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.routebord.kernel.KeyRefused;
import org.jspecify.annotations.Nullable;

/** Signs checkpoints with one Ed25519 key and knows those of before. */
final class CheckpointKeys {

	private static final String ALGORITHM = "Ed25519";

	private final @Nullable String current;

	private final @Nullable PrivateKey signing;

	private static final String REMEDY = "Set routebord.log.signing-key (Ed25519, PKCS 8, base64) and, under the name in"
			+ " routebord.log.key-id, its public key in routebord.log.verifying (X.509, base64; see README.md,"
			+ " Configuration).";

	private final Map<String, PublicKey> verifying = new HashMap<>();

	/**
	 * @param signing null: nothing is signed here
	 */
	CheckpointKeys(@Nullable String current, @Nullable String signing, Map<String, String> verifying) {
		try {
			KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
			this.current = current;
			this.signing = (signing != null) ? keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(signing))) : null;
			for (Map.Entry<String, String> key : verifying.entrySet()) {
				this.verifying.put(key.getKey(), keys.generatePublic(new X509EncodedKeySpec(bytes(key.getValue()))));
			}
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new KeyRefused("A key of Routebord's log cannot be read.", REMEDY);
		}
		if (signing != null && !signsWhatItsPublicKeyVerifies()) {
			throw new KeyRefused("No public key of Routebord's log belongs to the key that signs it.", REMEDY);
		}
	}

	/** The key in use; null when this installation signs nothing. */
	@Nullable String current() {
		return (signing != null) ? current : null;
	}

	byte[] sign(String payload) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(signing);
			signature.update(payload.getBytes(StandardCharsets.UTF_8));
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	boolean verifies(Checkpoint checkpoint) {
		PublicKey key = verifying.get(checkpoint.keyId());
		if (key == null) {
			return false;
		}
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(key);
			signature.update(checkpoint.payload().getBytes(StandardCharsets.UTF_8));
			return signature.verify(checkpoint.signature());
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	private boolean signsWhatItsPublicKeyVerifies() {
		return current != null && verifies(new Checkpoint(0, "proof", current, sign("proof")));
	}

	private static byte[] bytes(String base64) {
		return Base64.getDecoder().decode(base64.strip());
	}

}
