package nl.routebord.objection;

import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvObjections;

import org.springframework.stereotype.Component;

/** Tells {@code tlv} whether somebody still contests its decision. */
@Component
class OpenObjections implements TlvObjections {

	private final FiledObjections objections;

	OpenObjections(FiledObjections objections) {
		this.objections = objections;
	}

	@Override
	public boolean areOpen(TlvApplicationId application) {
		return objections.findOf(application.value()).stream().anyMatch(Objection::isOpen);
	}

}
