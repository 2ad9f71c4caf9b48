package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.AttributeConverter;

import org.jspecify.annotations.Nullable;

/** Research on which an advice rests. */
public record Research(String name, @Nullable LocalDate datedOn) {

	static final int LONGEST = 200;

	static final int MOST = 10;

	/** In one line. */
	String written() {
		return (datedOn != null) ? name + " (" + ContentRules.written(datedOn) + ")" : name;
	}

	boolean isBefore(LocalDate day) {
		return datedOn != null && datedOn.isBefore(day);
	}

	/** In one column, a line for each. */
	static class Lines implements AttributeConverter<List<Research>, String> {

		@Override
		public String convertToDatabaseColumn(List<Research> all) {
			return all.stream().map((one) -> one.datedOn + " " + one.name).collect(Collectors.joining("\n"));
		}

		@Override
		public List<Research> convertToEntityAttribute(String column) {
			return column.lines()
				.map((line) -> new Research(line.substring(11), LocalDate.parse(line.substring(0, 10))))
				.toList();
		}

	}

}
