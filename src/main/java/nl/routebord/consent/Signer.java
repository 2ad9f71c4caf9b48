package nl.routebord.consent;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.routebord.sharing.Signers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the family who agrees, refuses or withdraws.
 *
 * @param guardian the parent; null: the pupil
 */
public record Signer(@Nullable UUID guardian) {

	private static final UUID THE_PUPIL = new UUID(0, 0);

	public static final Signer PUPIL = new Signer(null);

	public static Signer parent(UUID guardian) {
		return new Signer(guardian);
	}

	public boolean isPupil() {
		return guardian == null;
	}

	/** As the table of signatures knows it: of the pupil each consent has one. */
	UUID id() {
		return (guardian != null) ? guardian : THE_PUPIL;
	}

	static Set<Signer> allOf(Signers required) {
		Set<Signer> all = new LinkedHashSet<>();
		if (required.parents()) {
			required.custodians().stream().sorted().map(Signer::parent).forEach(all::add);
		}
		if (required.pupil()) {
			all.add(Signer.PUPIL);
		}
		return all;
	}

	static Signer of(Signature signature) {
		return (signature.capacity() == Signature.Capacity.LEERLING) ? PUPIL : parent(signature.signerId());
	}

}
