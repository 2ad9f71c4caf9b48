package nl.routebord.web.casefile;

import static java.util.Objects.requireNonNullElse;
import static java.util.Objects.requireNonNullElseGet;

import java.util.UUID;
import nl.routebord.route.AddContact;
import nl.routebord.route.CheckAftercare;
import nl.routebord.route.CloseCase;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.RecordViews;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the steps in a case, as typed. Each carries its request, so that sending
 * it twice does one thing, and the version that was read.
 */
final class StepForms {

	private StepForms() {
	}

	private static UUID request(@Nullable UUID given) {
		return requireNonNullElseGet(given, UUID::randomUUID);
	}

	private static String text(@Nullable String given) {
		return requireNonNullElse(given, "");
	}

	record Talk(@Nullable UUID request, @Nullable Long version, @Nullable String on, @Nullable String spokeWith,
			@Nullable String text, @Nullable String basis, @Nullable Boolean informed) {

		Talk {
			request = StepForms.request(request);
		}

		static Talk of(long version) {
			return new Talk(null, version, null, null, null, null, false);
		}

		ContactFamily command() {
			return new ContactFamily(StepForms.request(request), version, StepForms.text(on), StepForms.text(spokeWith),
					StepForms.text(text), StepForms.text(basis), Boolean.TRUE.equals(informed));
		}

	}

	record Views(@Nullable UUID request, @Nullable Long version, @Nullable String parentsView,
			@Nullable String parentsWaived, @Nullable String pupilView, @Nullable String pupilWaived) {

		Views {
			request = StepForms.request(request);
		}

		static Views of(long version) {
			return new Views(null, version, null, null, null, null);
		}

		RecordViews command() {
			return new RecordViews(StepForms.request(request), version, StepForms.text(parentsView),
					StepForms.text(parentsWaived), StepForms.text(pupilView), StepForms.text(pupilWaived));
		}

	}

	record Contact(@Nullable UUID request, @Nullable String kind, @Nullable String on, @Nullable String category,
			@Nullable String text) {

		Contact {
			request = StepForms.request(request);
		}

		static Contact of(String today) {
			return new Contact(null, null, today, "NOTE_SHARED", null);
		}

		AddContact command() {
			return new AddContact(StepForms.request(request), StepForms.text(kind), StepForms.text(on),
					StepForms.text(category), StepForms.text(text));
		}

	}

	record Aftercare(@Nullable UUID request, @Nullable Long version, @Nullable String on, @Nullable String atSchool,
			@Nullable String text) {

		Aftercare {
			request = StepForms.request(request);
		}

		static Aftercare of(long version) {
			return new Aftercare(null, version, null, null, null);
		}

		CheckAftercare command() {
			return new CheckAftercare(StepForms.request(request), version, StepForms.text(on), StepForms.text(atSchool),
					StepForms.text(text));
		}

	}

	record Closing(@Nullable UUID request, @Nullable Long version, @Nullable String reason, @Nullable String place,
			@Nullable String text) {

		Closing {
			request = StepForms.request(request);
		}

		static Closing of(long version) {
			return new Closing(null, version, null, null, null);
		}

		CloseCase command() {
			return new CloseCase(StepForms.request(request), version, StepForms.text(reason), StepForms.text(place),
					StepForms.text(text));
		}

	}

}
