package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;

/** What {@code tlv} needs to know of objections, which are a module of their own. */
public interface TlvObjections {

	/** Whether the swv still has to decide on an objection, or a court on an appeal. */
	boolean areOpen(TlvApplicationId application);

	/** Those against the decision on this application. */
	List<UUID> of(TlvApplicationId application);

	/** The same as they were filed. For who may read the whole file: asks no policy. */
	List<Filed> filed(TlvApplicationId application);

	/**
	 * A letter about the last of them with other words; kept nowhere. Empty when there is
	 * no such letter yet.
	 */
	Optional<byte[]> tryLetter(TlvApplicationId application, LetterKind kind, LetterText text);

	/**
	 * An objection as it came in.
	 *
	 * @param grounds empty when they were not given, or stand in a letter on paper
	 */
	record Filed(LocalDate receivedOn, String objector, String grounds) {
	}

}
