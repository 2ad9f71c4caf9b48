package nl.routebord.expert;

import java.util.Collection;
import java.util.Map;

import nl.routebord.identity.UserId;

/** What is asked of experts and not done yet; told by who asks it. */
public interface ExpertWork {

	/** How much of each; who has nothing to do is not in it. */
	Map<UserId, Integer> open(Collection<UserId> experts);

}
