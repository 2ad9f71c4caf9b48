package nl.routebord.web.casefile;

import static nl.routebord.web.casefile.CaseResources.text;

import java.util.Objects;
import java.util.UUID;
import nl.routebord.pupil.HomeInput;
import nl.routebord.route.MovePupil;
import org.jspecify.annotations.Nullable;

/** Where a pupil lives now, as typed. */
record MoveForm(@Nullable UUID request, @Nullable Long version, @Nullable String from, @Nullable String street,
		@Nullable String houseNumber, @Nullable String postcode, @Nullable String place,
		@Nullable Boolean secretAddress, @Nullable String municipality, @Nullable String stayMunicipality) {

	MoveForm {
		request = Objects.requireNonNullElseGet(request, UUID::randomUUID);
	}

	static MoveForm of(long version) {
		return new MoveForm(null, version, null, null, null, null, null, false, null, null);
	}

	MovePupil command() {
		return new MovePupil(Objects.requireNonNull(request), version, text(from),
				new HomeInput(text(street), text(houseNumber), text(postcode), text(place),
						Boolean.TRUE.equals(secretAddress), text(municipality), text(stayMunicipality)));
	}

	@Override
	public String toString() {
		return "MoveForm[…]";
	}

}
