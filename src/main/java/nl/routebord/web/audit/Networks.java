package nl.routebord.web.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes addresses and session ids fit for a log: enough to compare, too little to use.
 */
final class Networks {

	private static final int IPV4_BYTES = 4;

	private static final int NETWORK_V4 = 24;

	private static final int NETWORK_V6 = 48;

	private Networks() {
	}

	/** The network of an address: /24 of IPv4, /48 of IPv6. */
	static @Nullable String of(@Nullable String address) {
		if (address == null || !address.matches("[0-9a-fA-F.:]+(%.*)?")) {
			return null; // a name would be looked up
		}
		try {
			byte[] bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
			int bits = (bytes.length == IPV4_BYTES) ? NETWORK_V4 : NETWORK_V6;
			Arrays.fill(bytes, bits / Byte.SIZE, bytes.length, (byte) 0);
			return InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits;
		}
		catch (UnknownHostException ex) {
			return null;
		}
	}

	static String hash(String text) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 16);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
