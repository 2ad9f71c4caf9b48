package nl.routebord.sharing;

import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * One question to the policy, as a row of the decision cases has it (privacy.md B.9): may
 * this reader see this record of this case in this phase?
 *
 * @param ownSource whether the reader's own unit is the source of the record
 * @param phase one of the phases that hold, or null when none does
 * @param age of the pupil today, in whole years
 */
record Question(Role role, RelationKind relation, boolean ownSource, Role sourceRole, DataCategory category,
		@Nullable Phase phase, int age, GrantState grant, ConsentState consent, Set<Flag> flags) {

	static Question of(Reader reader, CaseFacts facts, RecordFacts record, @Nullable Phase phase, ZonedDateTime now) {
		CaseSubject subject = facts.subject();
		CaseSharing sharing = facts.sharing();
		int age = subject.age(now.toLocalDate());
		Handover handover = Handover.of(reader, facts, record, phase);
		return new Question(reader.role(), facts.relation(reader), record.source().equals(reader.unit()),
				record.sourceRole(), record.category(), phase, age, sharing.grantState(handover, facts, now),
				sharing.consentState(handover, subject, now), flags(reader, facts, record, now));
	}

	private static Set<Flag> flags(Reader reader, CaseFacts facts, RecordFacts record, ZonedDateTime now) {
		CaseSharing sharing = facts.sharing();
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		add(flags, Flag.RESTRICTED, record.restricted() || sharing.restricts(record));
		add(flags, Flag.WITHHELD, sharing.withholds(record));
		add(flags, Flag.OBJECTION, sharing.objectionPending());
		add(flags, Flag.SECRET_ADDRESS, facts.subject().secretAddress());
		add(flags, Flag.NO_CUSTODY, facts.subject().lacksCustody(reader));
		add(flags, Flag.BREAKGLASS, sharing.glassBroken(reader, now));
		add(flags, Flag.TICKET, sharing.ticketOpen(reader, now));
		add(flags, Flag.FOREIGN_ORG, facts.isForeign(record.source(), reader.organisation()));
		return flags;
	}

	private static void add(Set<Flag> flags, Flag flag, boolean holds) {
		if (holds) {
			flags.add(flag);
		}
	}

}
