package nl.routebord.matrix;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.routebord.sharing.CaseFacts;

/** All cases that are not closed, for counting only. Implemented where cases live. */
public interface RunningCases {

	void each(LocalDate today, Consumer<CaseFacts> look);

}
