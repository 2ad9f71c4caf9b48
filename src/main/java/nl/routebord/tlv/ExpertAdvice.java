package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.expert.ExpertCombination;
import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;

import org.jspecify.annotations.Nullable;

/** The advice of one expert. Once signed it never changes (a trigger refuses it too). */
@Entity
@Table(schema = "app", name = "tlv_advice")
class ExpertAdvice {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID expert;

	private UUID unitId;

	@Enumerated(EnumType.STRING)
	private ExpertProfession profession;

	private String registrationNumber;

	@Embedded
	private ExpertInvitation invitation;

	private LocalDate dueOn;

	private @Nullable LocalDate signedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable AdviceOutcome outcome;

	@Enumerated(EnumType.STRING)
	private @Nullable FundingCategory category;

	private @Nullable LocalDate endOn;

	private String motivation = "";

	private String spokeWith = "";

	private String documentsSeen = "";

	@Convert(converter = Research.Lines.class)
	private List<Research> researches = List.of();

	private @Nullable UUID reusedFrom;

	private @Nullable LocalDate firstSignedOn;

	@SuppressWarnings("NullAway.Init")
	protected ExpertAdvice() {
	}

	ExpertAdvice(TlvExpert expert, LocalDate dueOn, ExpertInvitation invitation) {
		this.id = UUID.randomUUID();
		this.expert = expert.user().value();
		this.unitId = expert.unit().value();
		this.profession = expert.profession();
		this.registrationNumber = expert.registrationNumber();
		this.dueOn = dueOn;
		this.invitation = invitation;
	}

	/** Who had no time is asked once more. */
	void askAgain(LocalDate due, LocalDate today) {
		invitation.again(today);
		this.dueOn = due;
	}

	void sign(GiveAdvice advice, LocalDate today) {
		if (signedOn != null) {
			throw new Conflict("tlv.advice.already-signed");
		}
		this.outcome = advice.outcome();
		this.category = advice.category();
		this.endOn = advice.endOn();
		this.motivation = advice.motivation();
		this.spokeWith = advice.spokeWith();
		this.documentsSeen = advice.documentsSeen();
		this.registrationNumber = advice.registrationNumber();
		this.researches = List.copyOf(advice.researches());
		this.signedOn = today;
	}

	/** Sent once more as it was signed. */
	boolean isSignedAs(GiveAdvice advice) {
		return isSigned() && again(endOn).equals(advice);
	}

	boolean isReusedWith(@Nullable LocalDate end) {
		return reusedFrom != null && Objects.equals(endOn, end);
	}

	/** Signed as an earlier advice of the same expert, which still fits. */
	void reuses(ExpertAdvice earlier) {
		this.reusedFrom = earlier.id;
		this.firstSignedOn = earlier.firstSigned();
	}

	/** What is given once more, with the end that fits now. */
	GiveAdvice again(@Nullable LocalDate end) {
		return new GiveAdvice(outcome, category, end, motivation, spokeWith, documentsSeen, registrationNumber,
				researches);
	}

	/** Signing it once more does not make it younger. */
	LocalDate firstSigned() {
		return Objects.requireNonNull((firstSignedOn != null) ? firstSignedOn : signedOn);
	}

	@Nullable LocalDate signed() {
		return signedOn;
	}

	List<Research> researches() {
		return researches;
	}

	boolean isSigned() {
		return signedOn != null;
	}

	boolean isOf(Actor actor) {
		return isOf(actor.user()) && unit().equals(actor.unit());
	}

	boolean isOf(UserId user) {
		return expert.equals(user.value());
	}

	ExpertCombination.Expert inProfession() {
		return new ExpertCombination.Expert(expert(), profession);
	}

	ExpertInvitation invitation() {
		return invitation;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	UUID id() {
		return id;
	}

	UserId expert() {
		return new UserId(expert);
	}

	UnitId unit() {
		return new UnitId(unitId);
	}

	ExpertProfession profession() {
		return profession;
	}

	@Nullable AdviceOutcome outcome() {
		return outcome;
	}

	@Nullable FundingCategory category() {
		return category;
	}

	@Nullable LocalDate endOn() {
		return endOn;
	}

	String motivation() {
		return motivation;
	}

	AdviceView view(String expertName) {
		return new AdviceView(id, expert(), expertName, profession, registrationNumber, invitation.standing(), dueOn,
				signedOn, outcome, category, endOn, motivation, spokeWith, documentsSeen, researches, firstSignedOn);
	}

}
