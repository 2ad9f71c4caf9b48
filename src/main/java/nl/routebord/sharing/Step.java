package nl.routebord.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;

/**
 * The steps of privacy.md B.8, in their order; the first that answers decides. Sign-in
 * and the appointment (R01, R02) are checked before anything gets here: each request
 * resolves its {@code Actor} anew.
 */
enum Step {

	/** A role outside the matrix, such as the system itself, reads nothing. */
	UNKNOWN {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.cell().isEmpty() && !asked.isDataSubject(), "R00_UNKNOWN");
		}
	},
	TENANT {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.relation() == RelationKind.NONE, "R03_TENANT");
		}
	},
	/** Parents and pupils have no portal yet. */
	DATA_SUBJECT {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.isDataSubject(), "R04_NEVER");
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
			return denyIf(asked.record().restricted() && asked.role() != Role.DATA_PROTECTION_OFFICER,
					"R08_RESTRICTED");
		}
	},
	OWN {
		@Override
		Optional<Decision> check(Asked asked) {
			boolean own = asked.isSource() && asked.cell().map(Cell::own).orElse(false);
			return own ? Optional.of(Decision.permit("R05_OWN")) : Optional.empty();
		}
	},
	FORMER {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.relation() == RelationKind.FORMER, "R06_FORMER");
		}
	},
	PHASE {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.mode() == Mode.NEVER, "R07_PHASE");
		}
	},
	TICKET {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(asked.mode() == Mode.TICKET, asked.isOfOtherOrganisation() ? "R16_FOREIGN" : "R16_NO_TICKET");
		}
	},
	REDACTED {
		@Override
		Optional<Decision> check(Asked asked) {
			if (asked.mode() != Mode.REDACTED) {
				return Optional.empty();
			}
			boolean exists = Redactions.exists(asked.role(), asked.record().category());
			return Optional.of(exists ? Decision.redact("R11_REDACTED") : Decision.deny("R11_NO_REDACTION"));
		}
	},
	TASK {
		@Override
		Optional<Decision> check(Asked asked) {
			return (asked.mode() == Mode.TASK) ? Optional.of(Decision.permit("R10_TASK")) : Optional.empty();
		}
	},
	/**
	 * Nobody can give a grant yet, and consent without a grant opens nothing (step 15
	 * comes before step 16): here both end.
	 */
	GRANT {
		@Override
		Optional<Decision> check(Asked asked) {
			return denyIf(Set.of(Mode.GRANT, Mode.CONSENT).contains(asked.mode()), "R12_GRANT:none");
		}
	};

	static List<Step> inOrder() {
		return List.of(values());
	}

	abstract Optional<Decision> check(Asked asked);

	private static Optional<Decision> denyIf(boolean refused, String reason) {
		return refused ? Optional.of(Decision.deny(reason)) : Optional.empty();
	}

}
