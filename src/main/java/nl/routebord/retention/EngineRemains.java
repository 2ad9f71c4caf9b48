package nl.routebord.retention;

import java.util.Collection;
import java.util.UUID;

/** What the engine remembers of cases: it may not outlive them. */
public interface EngineRemains {

	/**
	 * Forgets all processes of these subjects, running and past, with those they called.
	 * @return how many
	 */
	int forget(Collection<UUID> subjects);

}
