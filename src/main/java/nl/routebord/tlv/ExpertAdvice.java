package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.TlvExpert;
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

	@SuppressWarnings("NullAway.Init")
	protected ExpertAdvice() {
	}

	ExpertAdvice(TlvExpert expert, LocalDate dueOn) {
		this.id = UUID.randomUUID();
		this.expert = expert.user().value();
		this.unitId = expert.unit().value();
		this.profession = expert.profession();
		this.registrationNumber = expert.registrationNumber();
		this.dueOn = dueOn;
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
		this.signedOn = today;
	}

	boolean isSigned() {
		return signedOn != null;
	}

	boolean isOf(UserId user) {
		return expert.equals(user.value());
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
		return new AdviceView(id, expert(), expertName, profession, registrationNumber, dueOn, signedOn, outcome,
				category, endOn, motivation, spokeWith, documentsSeen);
	}

}
