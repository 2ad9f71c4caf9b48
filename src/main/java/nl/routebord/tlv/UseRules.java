package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.routebord.kernel.Faults;
import nl.routebord.region.Education;
import nl.routebord.region.SchoolType;

/**
 * Whether a tlv can be used for an enrolment: the guard on each way to ACTIVE in domain
 * 2.7 (begin ≤ enrolment ≤ end, kind, not revoked, number, issuer), and R-TLV-08 and
 * R-TLV-10 for who comes from elsewhere.
 */
final class UseRules {

	private static final Map<TlvKind, Set<SchoolType>> SCHOOLS = Map.of(TlvKind.SBO, EnumSet.of(SchoolType.SBO),
			TlvKind.SO, EnumSet.of(SchoolType.SO, SchoolType.SO_VSO), TlvKind.VSO,
			EnumSet.of(SchoolType.VSO, SchoolType.SO_VSO), TlvKind.PRO, EnumSet.of(SchoolType.PRO));

	private static final Map<TlvStatus, String> OVER = Map.of(TlvStatus.REVOKED, "tlvlife.fault.revoked",
			TlvStatus.SUPERSEDED, "tlvlife.fault.superseded", TlvStatus.EXPIRED, "tlvlife.fault.expired",
			TlvStatus.RELEASED, "tlvlife.fault.released");

	private UseRules() {
	}

	/** What is missing or impossible before any tlv is looked for. */
	static Faults form(RedeemTlv entry, LocalDate today) {
		LocalDate enrolled = entry.enrolledOn();
		return new Faults().addIf(TlvNumber.parse(entry.number()).isEmpty(), "number", "tlvlife.fault.number")
			.addIf(entry.birthDate() == null, "birthDate", "tlvlife.fault.birth-date")
			.addIf(enrolled == null, "enrolledOn", "tlvlife.fault.enrolled-on")
			.addIf(enrolled != null && enrolled.isAfter(today), "enrolledOn", "tlvlife.fault.future")
			.addIf(entry.schoolType() == null, "schoolType", "tlvlife.fault.school-type");
	}

	/**
	 * Everything that keeps this tlv from being used from that day.
	 * @param type what the school says the pupil is enrolled for
	 * @param education what is known of the school: its own word is not enough
	 * @param uses the earlier enrolments on it, oldest first
	 */
	static Faults check(Tlv tlv, SchoolType type, Education education, LocalDate enrolled, boolean issuerKnown,
			List<TlvUse> uses) {
		Faults faults = new Faults();
		String over = OVER.get(tlv.status());
		if (over != null) {
			return faults.add("number", over);
		}
		TlvPeriod period = tlv.period();
		faults.addIf(!issuerKnown, "number", "tlvlife.fault.issuer")
			.addIf(!suits(tlv.kind(), type), "schoolType", "tlvlife.fault.kind")
			.addIf(suits(tlv.kind(), type) && !education.isKnown(), "schoolType", "tlvlife.fault.education-unknown")
			.addIf(suits(tlv.kind(), type) && education.isKnown() && !education.gives(type), "schoolType",
					"tlvlife.fault.education")
			.addIf(enrolled.isBefore(period.begin()), "enrolledOn", "tlvlife.fault.early",
					ContentRules.written(period.begin()));
		tlv.replacedFrom()
			.filter((day) -> !enrolled.isBefore(day))
			.ifPresent((day) -> faults.add("enrolledOn", "tlvlife.fault.replaced", ContentRules.written(day)));
		LocalDate end = period.end();
		if (end != null && enrolled.isAfter(end)) {
			faults.add("enrolledOn", "tlvlife.fault.after-end", ContentRules.written(end));
		}
		if (tlv.sleeps()) {
			return faults.addIf(tlv.wakesFrom().isEmpty(), "number", "tlvlife.fault.asleep")
				.addIf(tlv.wakesFrom().filter(enrolled::isBefore).isPresent(), "enrolledOn", "tlvlife.fault.away");
		}
		follows(tlv, enrolled, uses).ifPresent((code) -> faults.add("enrolledOn", code));
		return faults;
	}

	/** Whether the school gives any education that the kind is for. */
	static boolean suits(TlvKind kind, Education education) {
		return education.givesAny(SCHOOLS.getOrDefault(kind, Set.of()));
	}

	static boolean suits(TlvKind kind, SchoolType type) {
		return SCHOOLS.getOrDefault(kind, Set.of()).contains(type);
	}

	/**
	 * R-TLV-08: directly from another such school needs nothing; with a day between lid
	 * 14 does not hold, and after a return neither (R-TLV-10): then the swv must agree.
	 */
	private static Optional<String> follows(Tlv tlv, LocalDate enrolled, List<TlvUse> uses) {
		if (uses.isEmpty()) {
			return Optional.empty();
		}
		TlvUse last = uses.get(uses.size() - 1);
		if (!enrolled.isAfter(last.leftOn().orElse(last.enrolledOn()))) {
			return Optional.of("tlvlife.fault.before-last");
		}
		if (tlv.mayReturn() || last.isOpen()) {
			return Optional.empty();
		}
		if (tlv.status() == TlvStatus.ENDED_EARLY) {
			return Optional.of("tlvlife.fault.returned");
		}
		boolean direct = last.leftOn().orElseThrow().plusDays(1).equals(enrolled);
		return direct ? Optional.empty() : Optional.of("tlvlife.fault.gap");
	}

}
