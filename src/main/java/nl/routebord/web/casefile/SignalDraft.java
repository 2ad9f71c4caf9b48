package nl.routebord.web.casefile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
	 * @throws Conflict when the actor is busy with another signal, also when that was
	 * saved while typing only: it is not thrown away, nor mixed with this one
	 */
	public void begin(UUID request, Map<String, String> known, Actor actor) {
		Map<String, String> draft = new LinkedHashMap<>(drafts.load(actor, NewCaseController.DRAFT));
		boolean same = request.toString().equals(draft.get(REQUEST));
		if (!same && (isTyped(draft) || unsent(actor).anyMatch(SignalDraft::isTyped))) {
			throw new Conflict("route.new.busy");
		}
		known.forEach((field, value) -> draft.merge(field, value, (typed, fresh) -> typed.isBlank() ? fresh : typed));
		draft.put(REQUEST, request.toString());
		drafts.save(actor, NewCaseController.DRAFT, draft);
	}

	/** What was saved while typing at each step. */
	private Stream<Map<String, String>> unsent(Actor actor) {
		return Arrays.stream(NewCaseStep.values())
			.map((step) -> drafts.load(actor, NewCaseController.DRAFT + "-" + step.word()));
	}

	private static boolean isTyped(Map<String, String> draft) {
		return draft.entrySet()
			.stream()
			.anyMatch((one) -> NewCaseStep.isOfAChild(one.getKey()) && !one.getValue().isBlank());
	}

}
