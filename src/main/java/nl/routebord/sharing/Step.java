package nl.routebord.sharing;

import java.util.List;
import java.util.Optional;
import nl.routebord.identity.Role;

/**
 * The steps of privacy.md B.8, in their order; the first that answers decides. Together
 * with {@link SubjectRules} (B.6) and {@link Asked} this is the whole algorithm.
 */
enum Step {

	/** A role outside the matrix, such as the system itself, reads nothing. */
	UNKNOWN {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.cell().isEmpty() && !asked.isDataSubject(), "R00_UNKNOWN");
		}
	},
	AUTHENTICATED {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.has(Flag.NO_MFA), "R01_AUTHN");
		}
	},
	APPOINTED {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.has(Flag.ROLE_ENDED), "R02_ROLE");
		}
	},
	TENANT {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.question().relation() == RelationKind.NONE, "R03_TENANT");
		}
	},
	DATA_SUBJECT {
		@Override
		Optional<Decision> check(Asked asked) {
			return asked.isDataSubject() ? Optional.of(SubjectRules.decide(asked)) : Optional.empty();
		}
	},
	NEVER {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.cell().map(Cell::isNever).orElse(true), "R04_NEVER");
		}
	},
	SWV_CLOSED {
		@Override
		Optional<Decision> check(Asked asked) {
			Role role = asked.role();
			boolean within = role.isSwv() || asked.isPupilsSchool() || role == Role.DATA_PROTECTION_OFFICER;
			return denyIf(asked.isFromClosedSwvFile() && !within, "R43_SWV_CLOSED");
		}
	},
	/** AVG art. 18: also for the source itself, until it lifts the restriction. */
	RESTRICTED {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.has(Flag.RESTRICTED) && asked.role() != Role.DATA_PROTECTION_OFFICER, "R08_RESTRICTED");
		}
	},
	OWN {
		@Override
		Optional<Decision> check(Asked asked) {
			boolean own = asked.question().ownSource() && asked.cell().map(Cell::own).orElse(false);
			return own ? Optional.of(Decision.permit("R05_OWN")) : Optional.empty();
		}
	},
	FORMER {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.question().relation() == RelationKind.FORMER, "R06_FORMER");
		}
	},
	PHASE {
		@Override
		Optional<Decision> check(Asked asked) {
			if (asked.cellMode() != Mode.NEVER) {
				return Optional.empty();
			}
			return Optional.of(asked.mayBreakGlass() ? Decision.permit("R14_BREAKGLASS") : Decision.deny("R07_PHASE"));
		}
	},
	TICKET {
		@Override
		Optional<Decision> check(Asked asked) {
			if (asked.mode() != Mode.TICKET) {
				return Optional.empty();
			}
			if (asked.has(Flag.FOREIGN_ORG)) {
				return Optional.of(Decision.deny("R16_FOREIGN"));
			}
			return Optional.of(asked.has(Flag.TICKET) ? Decision.permit("R16_TICKET") : Decision.deny("R16_NO_TICKET"));
		}
	},
	REDACTED {
		@Override
		Optional<Decision> check(Asked asked) {
			return (asked.mode() == Mode.REDACTED) ? Optional.of(Decision.redact("R11_REDACTED")) : Optional.empty();
		}
	},
	TASK {
		@Override
		Optional<Decision> check(Asked asked) {
			if (asked.mode() != Mode.TASK) {
				return Optional.empty();
			}
			boolean secret = asked.category() == DataCategory.ID_CONTACT && asked.has(Flag.SECRET_ADDRESS);
			return Optional.of(secret ? Decision.redact("R15_ADDRESS") : Decision.permit("R10_TASK"));
		}
	},
	BREAK_GLASS {
		@Override
		Optional<Decision> check(Asked asked) {
			return asked.mayBreakGlass() ? Optional.of(Decision.permit("R14_BREAKGLASS")) : Optional.empty();
		}
	},
	OBJECTION {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.mode() == Mode.GRANT && asked.has(Flag.OBJECTION), "R09_OBJECTION");
		}
	},
	GRANT {
		@Override
		Optional<Decision> check(Asked asked) {
			GrantState grant = asked.question().grant();
			if (grant != GrantState.VALID) {
				return Optional.of(Decision.deny("R12_GRANT:" + grant.word()));
			}
			return (asked.mode() == Mode.GRANT) ? Optional.of(Decision.permit("R12_GRANT_OK")) : Optional.empty();
		}
	},
	CONSENT {
		@Override
		Optional<Decision> check(Asked asked) {
			ConsentState consent = asked.question().consent();
			return Optional.of((consent == ConsentState.VALID) ? Decision.permit("R13_CONSENT_OK")
					: Decision.deny("R13_CONSENT:" + consent.word()));
		}
	};

	private static final List<Step> IN_ORDER = List.of(values());

	static Decision decide(Asked asked) {
		for (Step step : IN_ORDER) {
			Optional<Decision> decision = step.check(asked);
			if (decision.isPresent()) {
				return decision.get();
			}
		}
		return Decision.deny("R00_UNKNOWN");
	}

	abstract Optional<Decision> check(Asked asked);

	private static Optional<Decision> denyIf(boolean refused, String reason) {
		return refused ? Optional.of(Decision.deny(reason)) : Optional.empty();
	}

}
