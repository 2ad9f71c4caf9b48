package nl.routebord.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.beans.PropertyEditorSupport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Text in which there is nothing to see is no text: a motivation of hard spaces and marks
 * without width would stand in a decision as if there were one. Said at the door of every
 * form and every body, so that whoever asks for a text need not think of it.
 */
@ControllerAdvice
class VisibleText {

	/** Letters and signs of Unicode that are drawn as nothing. */
	private static final String DRAWN_AS_NOTHING = "\u115f\u1160\u2800\u3164\uffa0\u034f\u17b4\u17b5";

	@InitBinder
	void typed(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {

			@Override
			public void setAsText(@Nullable String text) {
				setValue((text != null) ? of(text) : null);
			}

			@Override
			public String getAsText() {
				Object value = getValue();
				return (value != null) ? value.toString() : "";
			}

		});
	}

	/** The text, or nothing where nobody would see any. */
	static String of(String text) {
		return text.codePoints().anyMatch(VisibleText::shows) ? text : "";
	}

	private static boolean shows(int sign) {
		return switch (Character.getType(sign)) {
			case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
					Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED, Character.SURROGATE ->
				false;
			default -> DRAWN_AS_NOTHING.indexOf(sign) < 0;
		};
	}

	/** The same for the text of a body, after what cannot be stored was refused. */
	static final class Body extends StdScalarDeserializer<String> {

		private static final long serialVersionUID = 1L;

		private static final Storable.Text STORABLE = new Storable.Text();

		Body() {
			super(String.class);
		}

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
			String text = STORABLE.deserialize(parser, context);
			return (text != null) ? of(text) : null;
		}

	}

}
