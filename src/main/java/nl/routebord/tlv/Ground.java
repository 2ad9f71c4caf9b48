package nl.routebord.tlv;

import java.util.List;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * One ground of a decision.
 *
 * @param passages keys of what it rests on in the advices and views
 */
@Embeddable
public record Ground(String text, @Convert(converter = Keys.class) List<String> passages) {

	/** Whether something was written or chosen. */
	public boolean isFilled() {
		return !text.isBlank() || !passages.isEmpty();
	}

	/** In one column. */
	static class Keys implements AttributeConverter<List<String>, String> {

		@Override
		public String convertToDatabaseColumn(List<String> keys) {
			return String.join(",", keys);
		}

		@Override
		public List<String> convertToEntityAttribute(String column) {
			return List.of(column.split(","));
		}

	}

}
