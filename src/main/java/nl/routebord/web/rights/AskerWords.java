package nl.routebord.web.rights;

import java.util.List;
import nl.routebord.pupil.CarerView;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.web.Words;
import org.springframework.stereotype.Component;

/** Which person asks, who acts for it, and how that is known (AVG 12 lid 6). */
@Component
public class AskerWords {

	private final Words words;

	AskerWords(Words words) {
		this.words = words;
	}

	/**
	 * @param carers those whom the unit may know
	 */
	public String say(RightsRequestView one, List<CarerView> carers) {
		String role = words.say("shell.role." + one.asker().role());
		Boolean authority = one.asker().authority();
		String who = carers.stream()
			.filter((carer) -> carer.id().equals(one.asker().guardian()))
			.findFirst()
			.map(this::name)
			.orElse((authority != null) ? named(role, authority) : role);
		String known = words.say("rights.asker.known", words.say("rights.way." + one.way()),
				words.say("rights.identity." + one.identity()));
		return one.asker().requester().isEmpty() ? words.say("rights.asker.self", who, known)
				: words.say("rights.asker.by", who, one.asker().requester(), known);
	}

	String name(CarerView carer) {
		return named(carer.name(), carer.hasAuthority());
	}

	private String named(String name, boolean authority) {
		return words.say("rights.asker.named", name,
				words.say(authority ? "rights.asker.authority" : "rights.asker.no-authority"));
	}

}
