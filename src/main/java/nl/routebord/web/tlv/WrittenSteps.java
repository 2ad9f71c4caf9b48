package nl.routebord.web.tlv;

import java.util.List;
import java.util.stream.Stream;

import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.TlvView;

/** Which steps of an application have been written; whether rightly is checked later. */
final class WrittenSteps {

	private WrittenSteps() {
	}

	static List<String> of(TlvView view, ApplicationContent content) {
		return ApplicationController.STEPS.stream().filter((step) -> isWritten(step, view, content)).toList();
	}

	private static boolean isWritten(String step, TlvView view, ApplicationContent content) {
		return switch (step) {
			case "leerling" -> filled(content.targetSchool()) && content.placeAvailable() != null;
			case "vraag" -> content.kind() != null && content.requestedBegin() != null;
			case "onderbouwing" -> filled(content.supportGiven(), content.supportEffect(), content.hinderingFactors(),
					content.promotingFactors(), content.whyNotRegular());
			case "zienswijze" -> content.parentsView() != null && content.pupilView() != null;
			case "documenten" -> !view.annexes().isEmpty();
			default -> false;
		};
	}

	private static boolean filled(String... texts) {
		return Stream.of(texts).noneMatch(String::isBlank);
	}

}
