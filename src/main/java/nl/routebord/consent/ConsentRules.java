package nl.routebord.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Fault;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.Signers;
import org.jspecify.annotations.Nullable;

/**
 * When consent may be asked, and who answers: privacy.md A.2 and A.3. Consent is asked
 * only where it is the ground; where a task is the ground, asking misleads.
 */
final class ConsentRules {

	/** The birthday's task comes so much ahead; who must sign then can sign already. */
	static final int DAYS_AHEAD = 30;

	private final CaseFacts facts;

	private final Openings openings;

	private final ZonedDateTime now;

	ConsentRules(CaseFacts facts, Openings openings, ZonedDateTime now) {
		this.facts = facts;
		this.openings = openings;
		this.now = now;
	}

	List<Fault> faults(AskConsent asked, Actor asker) {
		List<Fault> faults = new ArrayList<>();
		addIf(faults, asked.kind() == null, "kind", "kind");
		addIf(faults, asked.purpose() == null, "purpose", "purpose");
		addIf(faults, asked.categories().isEmpty(), "categories", "categories");
		addIf(faults, asked.guardian() != null && asked.text().isEmpty(), "text", "text");
		addIf(faults, (asked.recipient() == null) == (asked.guardian() == null), "recipient", "recipient");
		@Nullable LocalDate until = asked.until();
		addIf(faults, until != null && (until.isBefore(now.toLocalDate()) || until.isAfter(lastDay())), "until",
				"until");
		if (asked.guardian() == null && asked.kind() != null) {
			addIf(faults, !kinds(openings, asker.role()).contains(asked.kind()), "kind", "no-secrecy");
			addIf(faults, asked.kind() == AskConsent.Kind.AVG_6_1_A
					&& asked.categories().stream().anyMatch((category) -> openings.isConfided(asker.role(), category)),
					"kind", "secrecy");
		}
		if (asked.recipient() != null) {
			Optional<CaseParty> recipient = recipient(asked, asker);
			addIf(faults, recipient.isEmpty(), "recipient", "recipient");
			addIf(faults, recipient.isPresent() && !isGround(asked, recipient.get(), asker), "categories", "no-ground");
			addIf(faults, recipient.isPresent() && asked.purpose() != null
					&& !purposes(recipient.get()).contains(asked.purpose()), "purpose", "purpose-phase");
		}
		if (asked.guardian() != null) {
			addIf(faults, !facts.subject().custodians().contains(asked.guardian()), "guardian", "guardian");
			addIf(faults, age() < Signers.PUPIL_ALONE, "guardian", "too-young");
		}
		return faults;
	}

	/** A.2: who holds no professional secrecy asks nobody to lift it. */
	static Set<AskConsent.Kind> kinds(Openings openings, Role source) {
		return openings.holdsSecrecy(source) ? EnumSet.allOf(AskConsent.Kind.class)
				: EnumSet.of(AskConsent.Kind.AVG_6_1_A);
	}

	/** A11 holds for consent as for grants: only the own records. */
	boolean isOnward(AskConsent asked, Actor asker) {
		return asked.guardian() == null
				&& !asked.categories().stream().allMatch((category) -> openings.mayBeSource(asker.role(), category));
	}

	/** Twelve months at most, and never past the day that was named. */
	Instant until(AskConsent asked) {
		Instant longest = now.plusMonths(ConsentDesk.MONTHS).toInstant();
		Instant named = (asked.until() != null) ? asked.until().plusDays(1).atStartOfDay(now.getZone()).toInstant()
				: longest;
		return named.isBefore(longest) ? named : longest;
	}

	/** Who must sign today, or will have to soon. */
	boolean maySign(Consent consent, Signer signer) {
		Set<Signer> today = Signer.allOf(consent.required(byAge(now.toLocalDate())));
		Set<Signer> soon = Signer.allOf(consent.required(byAge(now.toLocalDate().plusDays(DAYS_AHEAD))));
		return today.contains(signer) || soon.contains(signer);
	}

	/** A16: any single one whose answer counts, or counted. */
	boolean mayEnd(Consent consent, Signer signer) {
		return maySign(consent, signer) || consent.hasSigned(signer);
	}

	Signers byAge(LocalDate day) {
		return facts.subject().signers(day);
	}

	private int age() {
		return facts.subject().age(now.toLocalDate());
	}

	private LocalDate lastDay() {
		return now.toLocalDate().plusMonths(ConsentDesk.MONTHS);
	}

	private Optional<CaseParty> recipient(AskConsent asked, Actor asker) {
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(asked.recipient()))
			.filter((party) -> facts.isInForce(party.unit()) && !party.unit().equals(asker.unit()))
			.findFirst();
	}

	private Set<Purpose> purposes(CaseParty recipient) {
		return Purpose.of(recipient.role(), facts.phases());
	}

	private boolean isGround(AskConsent asked, CaseParty recipient, Actor asker) {
		return asked.categories()
			.stream()
			.allMatch((category) -> facts.phases()
				.stream()
				.anyMatch((phase) -> openings.byConsent(recipient.role(), asker.role(), category, phase)));
	}

	private static void addIf(List<Fault> faults, boolean wrong, String field, String code) {
		if (wrong) {
			faults.add(Fault.of(field, "sharing.consent.fault." + code));
		}
	}

}
