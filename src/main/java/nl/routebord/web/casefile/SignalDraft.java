package nl.routebord.web.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.web.Drafts;
import org.springframework.stereotype.Component;

/** Begins a signal with what is known already, so that nobody types it twice. */
@Component
public class SignalDraft {

	private static final String REQUEST = "request";

	private final Drafts drafts;

	SignalDraft(Drafts drafts) {
		this.drafts = drafts;
	}

	/**
	 * @param request with which the case will be opened
	 * @throws Conflict when the actor is busy with another signal: that is not thrown
	 * away
	 */
	public void begin(UUID request, Map<String, String> known, Actor actor) {
		Map<String, String> draft = new LinkedHashMap<>(drafts.load(actor, NewCaseController.DRAFT));
		boolean same = request.toString().equals(draft.get(REQUEST));
		if (!same && (isTyped(draft, "lastName") || isTyped(draft, "signalText"))) {
			throw new Conflict("route.new.busy");
		}
		known.forEach((field, value) -> draft.merge(field, value, (typed, fresh) -> typed.isBlank() ? fresh : typed));
		draft.put(REQUEST, request.toString());
		drafts.save(actor, NewCaseController.DRAFT, draft);
	}

	private static boolean isTyped(Map<String, String> draft, String field) {
		return !draft.getOrDefault(field, "").isBlank();
	}

}
