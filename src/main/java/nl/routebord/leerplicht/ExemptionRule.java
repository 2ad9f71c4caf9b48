package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.Objects;

import nl.routebord.absence.EducationDuty;
import nl.routebord.absence.ExemptionDeclaration;
import nl.routebord.terms.SchoolYear;

/** What the law asks of an exemption (domain.md 1.4): one rule, one line. */
public enum ExemptionRule {

	/** LPW 2, 3: who is under no duty needs no exemption. */
	VR_UNDER_DUTY {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			EducationDuty duty = EducationDuty.of(child.birthDate(), asked.from(), false);
			return duty == EducationDuty.LEERPLICHTIG || duty == EducationDuty.KWALIFICATIEPLICHTIG;
		}
	},
	/** LPW 7 lid 1: the declaration is not older than three months. */
	VR_DECLARATION_RECENT {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			ReceiveExemption form = asked.asked();
			LocalDate declared = form.declared();
			return form.kind() != ExemptionKind.ART5_A || declared != null
					&& new ExemptionDeclaration(declared, Objects.requireNonNull(form.received())).isValid();
		}
	},
	/** LPW 7 lid 1: by who was designated, not by who treats the child. */
	VR_DECLARATION_INDEPENDENT {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			Declarer by = asked.asked().declaredBy();
			return asked.kind() != ExemptionKind.ART5_A || by != null && by.isIndependent();
		}
	},
	/** LPW 8 lid 2: not at a school of that richting in the year before. */
	VR_NOT_PLACED_BEFORE {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART5_B || !asked.asked().placedBefore();
		}
	},
	/** LPW 9: the school abroad declares that the child attends. */
	VR_SCHOOL_ABROAD_DECLARES {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART5_C || asked.asked().declared() != null;
		}
	},
	/** LPW 15: of the kwalificatieplicht only. */
	VR_KWALIFICATIEPLICHT {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART15
					|| EducationDuty.of(child.birthDate(), asked.from(), false) == EducationDuty.KWALIFICATIEPLICHTIG;
		}
	},
	/** LPW 3a lid 1: from 14. */
	VR_FROM_FOURTEEN {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART3A
					|| !asked.from().isBefore(child.birthDate().plusYears(REPLACEMENT_FROM));
		}
	},
	/** LPW 3a: with the agreement of the school's board. */
	VR_SCHOOL_AGREES {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART3A || asked.asked().agreed();
		}
	},
	/** LPW 3b: the last school year of the leerplicht. */
	VR_LAST_SCHOOL_YEAR {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART3B
					|| SchoolYear.of(child.birthDate().plusYears(LAST_SCHOOL_YEAR)).contains(asked.from());
		}
	},
	/** LPW 3a, 3b, 14: applicant, youth and head are heard. */
	VR_HEARD {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() == ExemptionKind.ART15 || !asked.kind().isDecision() || asked.asked().heard();
		}
	},
	/** LPW 14 lid 3: up to ten days in a school year are the head's to give. */
	VR_OVER_TEN_DAYS {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			return asked.kind() != ExemptionKind.ART11_G
					|| asked.until() != null && leave.inYearOf(asked) > DAYS_OF_THE_HEAD;
		}
	},
	/** LPW 3a, 3b, 6: a school year at a time, but for who will never be fit. */
	VR_ONE_SCHOOL_YEAR {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			LocalDate until = asked.until();
			boolean lasting = asked.kind() == ExemptionKind.ART5A
					|| asked.kind() == ExemptionKind.ART5_A && asked.asked().neverFit();
			return lasting || until != null && SchoolYear.of(asked.from()).contains(until);
		}
	},
	/** R-VR-01, LPW 6: in time before the duty begins, or before 1 July. */
	VR_IN_TIME(false) {
		@Override
		boolean holds(Exemption asked, DutyPupil child, LeaveDays leave) {
			LocalDate received = Objects.requireNonNull(asked.asked().received());
			if (asked.kind().isDecision()) {
				return true;
			}
			LocalDate begins = dutyBegins(child.birthDate());
			LocalDate last = begins.isAfter(received) ? ExemptionKind.notifyBy(begins)
					: LocalDate.of(SchoolYear.of(asked.from()).startYear(), RENEWAL_MONTH, 1).minusDays(1);
			return !received.isAfter(last);
		}
	};

	private static final int REPLACEMENT_FROM = 14;

	private static final int LAST_SCHOOL_YEAR = 16;

	private static final int DAYS_OF_THE_HEAD = 10;

	private static final int RENEWAL_MONTH = 7;

	private static final int DUTY_BEGINS = 5;

	private final boolean hard;

	ExemptionRule() {
		this(true);
	}

	ExemptionRule(boolean hard) {
		this.hard = hard;
	}

	abstract boolean holds(Exemption asked, DutyPupil child, LeaveDays leave);

	/** Whether it forbids; else a person weighs it. */
	public boolean isHard() {
		return this.hard;
	}

	/** Whether it can still be done before the decision. */
	public boolean isCurable() {
		return this == VR_HEARD || this == VR_SCHOOL_AGREES;
	}

	/** R-LP-01, without a school calendar. */
	private static LocalDate dutyBegins(LocalDate birth) {
		return birth.plusYears(DUTY_BEGINS).withDayOfMonth(1).plusMonths(1);
	}

}
