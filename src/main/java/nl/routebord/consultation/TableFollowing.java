package nl.routebord.consultation;

import nl.routebord.route.TableAsked;
import nl.routebord.route.TableNotAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears that a child at home asks for the thuiszittersoverleg, or does no more. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TableFollowing {

	private final TableBook book;

	TableFollowing(TableBook book) {
		this.book = book;
	}

	@EventListener
	public void on(TableAsked asked) {
		book.asked(asked);
	}

	@EventListener
	public void on(TableNotAsked over) {
		book.notAsked(over.caseFile(), over.episode());
	}

}
