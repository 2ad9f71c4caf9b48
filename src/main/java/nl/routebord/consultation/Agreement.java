package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import org.jspecify.annotations.Nullable;

/** What a unit does by when; a task of that unit until it is done. */
@Entity
@Table(name = "consultation_agreement")
class Agreement {

	/** Kind and page of the task. */
	static final String TASK = "agreement";

	@EmbeddedId
	private AgreementId id;

	@Version
	private @Nullable Long version;

	private UUID request;

	private int position;

	private UUID caseFileId;

	private @Nullable UUID planId;

	private String what;

	private UUID ownerUnit;

	@Enumerated(EnumType.STRING)
	private Role ownerRole;

	private @Nullable UUID ownerUser;

	private LocalDate dueOn;

	@Embedded
	private Author author;

	private LocalDate setOn;

	private @Nullable LocalDate doneOn;

	private @Nullable UUID doneByUnit;

	private @Nullable UUID doneByUser;

	protected Agreement() {
	}

	/**
	 * @param checked an agreement that {@link AgreementRules} found no fault with
	 */
	Agreement(UUID request, int position, NewAgreement checked, Role ownerRole, CaseFileId caseFile,
			@Nullable Plan plan, Actor director, LocalDate today) {
		this.id = AgreementId.fresh();
		this.request = request;
		this.position = position;
		this.caseFileId = caseFile.value();
		this.planId = (plan != null) ? plan.id().value() : null;
		this.what = checked.what().strip();
		this.ownerUnit = Objects.requireNonNull(checked.owner()).value();
		this.ownerRole = ownerRole;
		this.ownerUser = (checked.person() != null) ? checked.person().value() : null;
		this.dueOn = Objects.requireNonNull(checked.dueOn());
		this.author = Author.of(director);
		this.setOn = today;
	}

	/**
	 * Done is done: a second time changes nothing.
	 * @return whether it was still open
	 */
	boolean done(Actor actor, LocalDate today) {
		if (isDone()) {
			return false;
		}
		doneOn = today;
		doneByUnit = actor.unit().value();
		doneByUser = actor.user().value();
		return true;
	}

	/** Another unit carries it out; who there, it says itself. */
	void passTo(UnitView successor) {
		ownerUnit = successor.id().value();
		ownerRole = successor.role();
		ownerUser = null;
	}

	void moveTo(Plan plan) {
		planId = plan.id().value();
	}

	OpenTask task() {
		return new OpenTask(caseFile(), id.value(), TASK, TASK, ownerRole, owner(), person().orElse(null), dueOn);
	}

	boolean isDone() {
		return doneOn != null;
	}

	AgreementId id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	/** None yet for what was agreed before a plan was set. */
	Optional<PlanId> plan() {
		return Optional.ofNullable(planId).map(PlanId::new);
	}

	String what() {
		return what;
	}

	UnitId owner() {
		return new UnitId(ownerUnit);
	}

	Optional<UserId> person() {
		return Optional.ofNullable(ownerUser).map(UserId::new);
	}

	LocalDate dueOn() {
		return dueOn;
	}

	Author author() {
		return author;
	}

	Optional<LocalDate> doneOn() {
		return Optional.ofNullable(doneOn);
	}

	Optional<UserId> doneBy() {
		return Optional.ofNullable(doneByUser).map(UserId::new);
	}

}
