package nl.routebord.web.casefile;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.route.OpenCase;
import nl.routebord.web.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** A case in the making, as the four steps gather it; null: not asked on this step. */
record NewCaseForm(@Nullable String request, @Nullable String firstName, @Nullable String prefix,
		@Nullable String lastName, @Nullable String birthDate, @Nullable String school, @Nullable String schoolType,
		@Nullable String className, @Nullable String enrolledFrom, @Nullable String street,
		@Nullable String houseNumber, @Nullable String postcode, @Nullable String place,
		@Nullable Boolean secretAddress, @Nullable String municipality, @Nullable String firstGuardianName,
		@Nullable Boolean firstGuardianHasAuthority, @Nullable String firstGuardianMail,
		@Nullable String firstGuardianPhone, @Nullable String secondGuardianName,
		@Nullable Boolean secondGuardianHasAuthority, @Nullable String secondGuardianMail,
		@Nullable String secondGuardianPhone, @Nullable String secondGuardianStreet,
		@Nullable String secondGuardianHouseNumber, @Nullable String secondGuardianPostcode,
		@Nullable String secondGuardianPlace, @Nullable String signalKind, @Nullable String signalledOn,
		@Nullable String signalText, @Nullable String pgn, @Nullable Boolean confirmed) {

	/** From a draft. */
	static NewCaseForm of(Map<String, String> typed) {
		Object[] values = Arrays.stream(NewCaseForm.class.getRecordComponents()).map((component) -> {
			String value = typed.get(component.getName());
			return (component.getType() == Boolean.class) ? (Object) (value != null ? isTrue(value) : null) : value;
		}).toArray();
		@SuppressWarnings("unchecked")
		var constructor = (java.lang.reflect.Constructor<NewCaseForm>) NewCaseForm.class.getDeclaredConstructors()[0];
		return BeanUtils.instantiateClass(constructor, values);
	}

	/** What this step asked, over what the draft had. */
	Map<String, String> over(Map<String, String> draft) {
		Map<String, String> merged = new LinkedHashMap<>(draft);
		for (RecordComponent component : NewCaseForm.class.getRecordComponents()) {
			@Nullable Object value = value(component);
			if (value != null) {
				merged.put(component.getName(), value.toString());
			}
		}
		return merged;
	}

	private @Nullable Object value(RecordComponent component) {
		try {
			return component.getAccessor().invoke(this);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	OpenCase command() {
		return new OpenCase(request(request), pupil(), text(signalKind), text(signalledOn), text(signalText),
				Boolean.TRUE.equals(confirmed));
	}

	/** Hidden on the form: another than ours was not typed by a person. */
	private static UUID request(@Nullable String sent) {
		try {
			return UUID.fromString(Objects.requireNonNullElse(sent, ""));
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput("", "web.form");
		}
	}

	private PupilInput pupil() {
		return new PupilInput(text(firstName), text(prefix), text(lastName), text(birthDate), text(pgn), text(street),
				text(houseNumber), text(postcode), text(place), Boolean.TRUE.equals(secretAddress), text(municipality),
				text(school), text(schoolType), text(className), text(enrolledFrom), guardians());
	}

	private List<GuardianInput> guardians() {
		return List.of(
				new GuardianInput(text(firstGuardianName), Boolean.TRUE.equals(firstGuardianHasAuthority),
						text(firstGuardianMail), text(firstGuardianPhone), "", "", "", ""),
				new GuardianInput(text(secondGuardianName), Boolean.TRUE.equals(secondGuardianHasAuthority),
						text(secondGuardianMail), text(secondGuardianPhone), text(secondGuardianStreet),
						text(secondGuardianHouseNumber), text(secondGuardianPostcode), text(secondGuardianPlace)));
	}

	/** The name of a field here, for a fault in the words of the entrance. */
	static String field(String fault) {
		if (fault.startsWith("guardians[")) {
			String which = fault.startsWith("guardians[0]") ? "firstGuardian" : "secondGuardian";
			String name = fault.substring(fault.indexOf('.') + 1);
			return which + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
		}
		return fault;
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "");
	}

	private static Boolean isTrue(String typed) {
		return "true".equals(typed) || "on".equals(typed) || typed.startsWith("true,") || typed.startsWith("on,");
	}

	@Override
	public String toString() {
		return "NewCaseForm[…]";
	}

}
