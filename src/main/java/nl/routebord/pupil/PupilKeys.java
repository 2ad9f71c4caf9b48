package nl.routebord.pupil;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Keys for pupil numbers. Outside the demo profile the application does not start without
 * them.
 *
 * @param current id of the key that new numbers are sealed with
 * @param sealing keys by id, 32 bytes in base64; old ones stay to read what they sealed
 * @param index key of the blind index, 32 bytes in base64
 * @param directory where the demo profile makes and keeps its own keys
 */
@ConfigurationProperties("routebord.keys")
record PupilKeys(@Nullable String current, @Nullable Map<String, String> sealing, @Nullable String index,
		@Nullable String directory) {

	boolean complete() {
		return current != null && index != null && sealing != null && sealing.containsKey(current);
	}

	@Override
	public String toString() {
		return "PupilKeys[current=" + current + "]";
	}

}
