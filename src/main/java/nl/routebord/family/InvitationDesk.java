package nl.routebord.family;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.FamilyAccounts;
import nl.routebord.identity.OpenFamilyAccount;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.KinDesk;
import nl.routebord.pupil.PupilId;
import nl.routebord.pupil.Relative;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets parents and pupils in: who directs the case hands over a one-time code, with which
 * they open an account or connect the one they have. What they then see, the policy
 * decides at each reading.
 */
@Service
@Transactional
public class InvitationDesk {

	private static final Period STANDS = Period.ofDays(14);

	private final InvitationCodes codes;

	private final FamilyDoor door;

	private final KinDesk kin;

	private final FamilyAccounts accounts;

	private final AuditTrail trail;

	private final Clock clock;

	InvitationDesk(InvitationCodes codes, FamilyDoor door, KinDesk kin, FamilyAccounts accounts, AuditTrail trail,
			Clock clock) {
		this.codes = codes;
		this.door = door;
		this.kin = kin;
		this.accounts = accounts;
		this.trail = trail;
		this.clock = clock;
	}

	/** Parents with gezag and the pupil from 12, and whether they can sign in. */
	public List<Invitee> invitees(String number, Actor director) {
		CaseFacts facts = door.requireDirector(number, director);
		door.logRead(facts, director);
		return kin.relatives(pupil(facts))
			.stream()
			.map((one) -> new Invitee(one.role(), one.guardian(), one.name(), one.hasAccount(),
					codes.until(facts.caseFile(), one.role(), one.guardian().orElse(null))))
			.toList();
	}

	/**
	 * A fresh code for this parent, or for the pupil; an older one no longer works.
	 * @param guardian null: the pupil
	 * @throws NotFound for a parent without gezag and for a pupil under 12
	 */
	public Invited invite(String number, @Nullable UUID guardian, Actor director) {
		CaseFacts facts = door.requireDirector(number, director);
		Relative relative = relative(facts, guardian);
		LocalDate birthDate = door.birthDate(facts);
		InvitationCode code = InvitationCode.fresh();
		Instant until = ZonedDateTime.now(clock).plus(STANDS).toInstant();
		codes.end(facts.caseFile(), relative.role(), guardian);
		codes.add(new Invitation(UUID.randomUUID(), facts.caseFile(), pupil(facts).value(), relative.role(), guardian,
				relative.name(), code.proof(birthDate)), code, until, director);
		trail.record(director, "FAMILY_INVITED", facts.caseFile(), (guardian != null) ? guardian : facts.caseFile());
		return new Invited(code.text(), relative.name(), until);
	}

	/** Takes back a code, and the account's tie to this pupil. */
	public void end(String number, @Nullable UUID guardian, Actor director) {
		CaseFacts facts = door.requireDirector(number, director);
		Role role = (guardian != null) ? Role.PARENT : Role.PUPIL;
		codes.end(facts.caseFile(), role, guardian);
		kin.disconnect(pupil(facts), role, guardian);
		trail.record(director, "FAMILY_ACCESS_ENDED", facts.caseFile(),
				(guardian != null) ? guardian : facts.caseFile());
	}

	/**
	 * Opens an account for who holds a code and knows the pupil's birth date.
	 * @return the account; empty when code and birth date do not belong together, are
	 * used or too old. Then nothing happened but that the attempt counts.
	 */
	public Optional<UserId> accept(AcceptInvitation command) {
		Optional<Invitation> found = proven(command.code(), command.birthDate());
		return found.map((invitation) -> {
			UserId user = accounts.open(new OpenFamilyAccount(command.username(), invitation.name(),
					command.rawPassword(), invitation.role()));
			use(invitation, user);
			return user;
		});
	}

	/**
	 * Connects another child to the account somebody has.
	 * @return false when the code does not fit
	 */
	public boolean connect(String code, String birthDate, Actor family) {
		Optional<Invitation> found = proven(code, birthDate).filter((invitation) -> invitation.role() == family.role());
		found.ifPresent((invitation) -> use(invitation, family.user()));
		return found.isPresent();
	}

	private Optional<Invitation> proven(String code, String birthDate) {
		InvitationCode typed = InvitationCode.typed(code);
		Optional<LocalDate> born = DutchDates.parse(birthDate);
		Optional<Invitation> found = codes.find(typed);
		if (found.isEmpty() || born.isEmpty()) {
			return Optional.empty();
		}
		if (!MessageDigest.isEqual(found.get().proofHash(), typed.proof(born.get()))) {
			codes.failed(found.get());
			return Optional.empty();
		}
		return found;
	}

	private void use(Invitation invitation, UserId user) {
		InvitationCodes.asNobodyKnown(() -> {
			kin.connect(new PupilId(invitation.pupil()), invitation.role(), invitation.guardian(), user);
			return user;
		});
		codes.used(invitation, user);
		trail.record(Actor.system("invitation"), "FAMILY_LET_IN", invitation.caseFile(), user.value());
	}

	private Relative relative(CaseFacts facts, @Nullable UUID guardian) {
		return kin.relatives(pupil(facts))
			.stream()
			.filter((one) -> one.guardian().equals(Optional.ofNullable(guardian)))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private PupilId pupil(CaseFacts facts) {
		return door.pupil(new CaseFileId(facts.caseFile()));
	}

}
