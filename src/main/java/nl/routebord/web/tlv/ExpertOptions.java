package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;

import nl.routebord.identity.Actor;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.parts.Option;

import org.springframework.stereotype.Component;

/** The experts to choose from, each with profession and open work. */
@Component
class ExpertOptions {

	private final AssessmentDesk desk;

	private final TlvPage page;

	ExpertOptions(AssessmentDesk desk, TlvPage page) {
		this.desk = desk;
		this.page = page;
	}

	List<Option> of(TlvApplicationId id, Actor actor, Locale locale) {
		return desk.experts(id, actor)
			.stream()
			.map((expert) -> Option.named(expert.user().value().toString(),
					page.text("tlv.page.expert", locale, expert.name(),
							page.text("tlv.profession." + expert.profession(), locale), expert.openAdvices())))
			.toList();
	}

}
