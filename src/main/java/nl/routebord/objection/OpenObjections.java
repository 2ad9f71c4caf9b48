package nl.routebord.objection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterText;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvObjections;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells {@code tlv} whether somebody still contests its decision. Asks for the rest when
 * it is needed: that stands on {@code tlv} itself.
 */
@Component
class OpenObjections implements TlvObjections {

	private final FiledObjections objections;

	private final ObjectProvider<ObjectionFiles> files;

	private final ObjectProvider<ObjectionLetters> letters;

	OpenObjections(FiledObjections objections, ObjectProvider<ObjectionFiles> files,
			ObjectProvider<ObjectionLetters> letters) {
		this.objections = objections;
		this.files = files;
		this.letters = letters;
	}

	@Override
	public boolean areOpen(TlvApplicationId application) {
		return objections.findOf(application.value()).stream().anyMatch(Objection::isOpen);
	}

	@Override
	public List<UUID> of(TlvApplicationId application) {
		return objections.findOf(application.value()).stream().map((one) -> one.id().value()).toList();
	}

	@Override
	public List<Filed> filed(TlvApplicationId application) {
		return objections.findOf(application.value())
			.stream()
			.map((one) -> new Filed(one.receipt().receivedOn(), one.receipt().objectorName(), one.grounds()))
			.toList();
	}

	@Override
	public Optional<byte[]> tryLetter(TlvApplicationId application, LetterKind kind, LetterText text) {
		return objections.findOf(application.value())
			.stream()
			.reduce((earlier, later) -> later)
			.flatMap((last) -> letters.getObject().preview(kind, text, last, files.getObject().about(last)));
	}

}
