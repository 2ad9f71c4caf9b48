package nl.routebord.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads what the database functions of this module give. */
final class SharingJson {

	private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

	private SharingJson() {
	}

	/**
	 * @throws IllegalStateException for what cannot be read: an unreadable state permits
	 * nothing
	 */
	static <T> T read(String json, Class<T> type) {
		try {
			return JSON.readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			// the cause would quote the data
			throw new IllegalStateException("what the policy asks of a case cannot be read");
		}
	}

}
