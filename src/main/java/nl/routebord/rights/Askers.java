package nl.routebord.rights;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.pupil.CarerView;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who asks: each controller establishes it (AVG 12 lid 6), and gives that person what the
 * policy would let it read, with or without an account.
 */
@Component
class Askers {

	private static final int LONGEST = 200;

	private static final int ASKS_FOR_ITSELF = 16;

	private final RightsRequests requests;

	private final CaseDesk cases;

	private final PupilDesk pupils;

	private final CaseAccess access;

	Askers(RightsRequests requests, CaseDesk cases, PupilDesk pupils, CaseAccess access) {
		this.requests = requests;
		this.cases = cases;
		this.pupils = pupils;
		this.access = access;
	}

	/** Those who care for the pupil; none where the unit may not know them now. */
	List<CarerView> known(CaseFacts facts, Actor keeper) {
		return access.sees(keeper, facts) ? pupils.carers(cases.pupil(new CaseFileId(facts.caseFile())), facts, keeper)
				: List.of();
	}

	void check(@Nullable AskedBy by, CaseFacts facts, Actor keeper, Faults faults) {
		if (by == null) {
			faults.add("asker", "rights.fault.by");
			return;
		}
		List<CarerView> known = known(facts, keeper);
		boolean strange = by.isUntold() ? !known.isEmpty()
				: by.role() == Role.PARENT && known.stream().noneMatch((one) -> one.id().equals(by.guardian()));
		faults.addIf(strange, "asker", "rights.fault.by")
			.addIf(by.requester().length() > LONGEST || (by.isUntold() && by.requester().isEmpty()), "requester",
					"rights.fault.requester", LONGEST);
	}

	/** Whether who asks has a right to anything of this case (A.3, B.6). */
	boolean mayAsk(Asking asking) {
		return access.sees(asking.reader(), asking.facts());
	}

	/**
	 * Whether to let it look is owed (AVG 12, 15): to the pupil and to a parent with
	 * gezag, until from 16 the pupil asks for itself (A.3, UAVG 5).
	 */
	boolean hasInzage(Asking asking, LocalDate today) {
		boolean asksForItself = asking.facts().subject().age(today) >= ASKS_FOR_ITSELF;
		return mayAsk(asking) && (asking.reader().role() == Role.PUPIL || !asksForItself);
	}

	/** By its account; of a request on paper as somebody who would have one. */
	Asking asking(RightsRequestView request, CaseFacts facts, Actor keeper) {
		CaseSubject family = requests.subject(request.id(), keeper.unit()).orElse(facts.subject());
		return requests.account(request.id())
			.map(UserId::new)
			.filter(family.family()::containsKey)
			.map((user) -> new Asking(facts.of(family), reader(user, request, keeper)))
			.orElseGet(() -> onPaper(request, facts, family, keeper));
	}

	private static Asking onPaper(RightsRequestView request, CaseFacts facts, CaseSubject family, Actor keeper) {
		UserId user = UserId.fresh();
		AskedBy by = request.asker();
		UUID untold = UUID.randomUUID();
		@Nullable UUID guardian = by.isUntold() ? untold : by.guardian();
		Set<UUID> custodians = new HashSet<>(family.custodians());
		if (by.isUntold() && Boolean.TRUE.equals(by.authority())) {
			custodians.add(untold);
		}
		Map<UserId, CaseSubject.Kin> members = new HashMap<>(family.family());
		members.put(user, new CaseSubject.Kin(by.role(), guardian));
		return new Asking(facts.of(new CaseSubject(family.birthDate(), family.secretAddress(), custodians, members)),
				reader(user, request, keeper));
	}

	private static Actor reader(UserId user, RightsRequestView request, Actor keeper) {
		return Actor.person(user, keeper.unit(), keeper.organisation(), request.asker().role());
	}

}
