package nl.routebord.vault;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys as they were set. Outside the demo profile the application does not start without
 * them.
 *
 * @param current id of the key that seals from now on
 * @param sealing keys by id, 32 bytes in base64; old ones stay to open what they sealed
 * @param index key of the blind index, 32 bytes in base64
 * @param directory where the demo profile makes and keeps its own keys
 */
@ConfigurationProperties("routebord.keys")
record KeySettings(@Nullable String current, @Nullable Map<String, String> sealing, @Nullable String index,
		@Nullable String directory) {

	boolean complete() {
		return current != null && index != null && sealing != null && sealing.containsKey(current);
	}

	@Override
	public String toString() {
		return "KeySettings[current=" + current + "]";
	}

}
