package nl.routebord.residential;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.AskNewNumber;
import nl.routebord.tlv.NewNumberDesk;
import nl.routebord.tlv.TlvApplicationId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A swv of origin keeps its promise of a new number, by the short procedure (R-RES-12).
 */
@Service
@Transactional
public class PromiseDesk {

	private final PlacementFiles files;

	private final Claims claims;

	private final NewNumberDesk numbers;

	PromiseDesk(PlacementFiles files, Claims claims, NewNumberDesk numbers) {
		this.files = files;
		this.claims = claims;
		this.numbers = numbers;
	}

	/** Access comes before what was sent. */
	public void requireMay(CaseFileId caseFile, Actor actor) {
		files.require(caseFile, Action.KEEP_TLV_PROMISE, actor);
	}

	/**
	 * Begins the application; a second time is the same one.
	 * @throws NotFound when nothing was promised for that number, or by another swv
	 */
	public TlvApplicationId keep(CaseFileId caseFile, AskNewNumber asked, Actor actor) {
		requireMay(caseFile, actor);
		Claim claim = claims.of(caseFile.value())
			.stream()
			.filter((one) -> one.view().tlvNumber().equals(asked.number()))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!claim.isOpen() && numbers.begun(caseFile, asked.number()).isEmpty()) {
			throw new Conflict("step.not-available");
		}
		return numbers.begin(caseFile, asked, actor);
	}

}
