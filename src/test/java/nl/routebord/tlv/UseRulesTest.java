package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Fault;
import nl.routebord.region.Education;
import nl.routebord.region.SchoolType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Domain 2.7: what can happen to a tlv, and for which enrolment it can be used. */
class UseRulesTest {

	private static final LocalDate BEGIN = LocalDate.of(2025, 11, 1);

	private static final LocalDate END = LocalDate.of(2027, 7, 31);

	private static final Actor SCHOOL = TlvFixtures.person(Role.RECEIVING_SCHOOL);

	private static final Education VSO = new Education(Set.of(SchoolType.VSO));

	private static final Education BOTH = new Education(EnumSet.of(SchoolType.SO_VSO, SchoolType.VO, SchoolType.PRO));

	private final Tlv tlv = tlv();

	@ParameterizedTest
	@CsvSource(textBlock = """
			ISSUED,      ENROLLED FELL_ASLEEP REPLACED TAKEN_BACK END_PASSED
			ACTIVE,      ENROLLED LEFT FELL_ASLEEP REPLACED TAKEN_BACK END_PASSED
			DORMANT,     ENROLLED WENT_ELSEWHERE NOT_AWAY_UNUSED NOT_AWAY_IN_USE REPLACED TAKEN_BACK END_PASSED
			ENDED_EARLY, TAKEN_UP_AGAIN
			RELEASED,
			EXPIRED,
			SUPERSEDED,
			REVOKED,
			""")
	void onlyThisCanHappenToATlv(TlvStatus status, String events) {
		Set<TlvEvent> possible = Arrays.stream(TlvEvent.values())
			.filter((event) -> event.after(status).isPresent())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(TlvEvent.class)));
		assertThat(possible.stream().map(Enum::name).collect(Collectors.joining(" ")))
			.isEqualTo((events != null) ? events : "");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2025-10-31, VSO,    tlvlife.fault.early
			2025-11-01, VSO,
			2025-11-03, VSO,
			2027-07-31, SO_VSO,
			2027-08-01, VSO,    tlvlife.fault.after-end
			2026-08-01, SO,     tlvlife.fault.kind
			2026-08-01, VO,     tlvlife.fault.kind
			2026-08-01, PRO,    tlvlife.fault.kind
			""")
	void s1TlvIsUsedWithinItsDatesAtASchoolOfItsKind(LocalDate enrolled, SchoolType type, String fault) {
		assertThat(codes(type, enrolled, List.of())).isEqualTo((fault != null) ? List.of(fault) : List.of());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			VO,        VSO,    tlvlife.fault.education
			VO PRO,    VSO,    tlvlife.fault.education
			SO,        VSO,    tlvlife.fault.education
			VSO,       SO_VSO, tlvlife.fault.education
			VSO,       VSO,
			SO_VSO,    VSO,
			SO_VSO,    SO_VSO,
			,          VSO,    tlvlife.fault.education-unknown
			VO,        VO,     tlvlife.fault.kind
			""")
	void schoolsOwnWordOfWhatItGivesIsNotEnough(String gives, SchoolType type, String fault) {
		Education education = new Education((gives != null)
				? Arrays.stream(gives.split(" ")).map(SchoolType::valueOf).collect(Collectors.toSet()) : Set.of());
		assertThat(UseRules.check(tlv, type, education, BEGIN, true, List.of()).list()).extracting(Fault::code)
			.isEqualTo((fault != null) ? List.of(fault) : List.of());
	}

	@ParameterizedTest
	@CsvSource({ "TAKEN_BACK, tlvlife.fault.revoked", "REPLACED, tlvlife.fault.superseded",
			"END_PASSED, tlvlife.fault.expired" })
	void whatIsOverIsOfNoUse(TlvEvent event, String fault) {
		tlv.happen(event, BEGIN.plusDays(3));
		assertThat(codes(SchoolType.VSO, BEGIN.plusDays(9), List.of())).containsExactly(fault);
	}

	@Test
	void anUnknownIssuerIsToldAtTheNumber() {
		assertThat(UseRules.check(tlv, SchoolType.VSO, VSO, BEGIN, false, List.of()).list()).extracting(Fault::code)
			.containsExactly("tlvlife.fault.issuer");
	}

	@Test
	void s17ToTheNextSchoolTheTlvGoesAlongAndWithADayBetweenItDoesNot() {
		TlvUse first = use(BEGIN);
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 3, 9), List.of(first))).isEmpty();
		first.left(LocalDate.of(2026, 3, 8), LeaveSchool.Destination.SAME_KIND);
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 3, 9), List.of(first))).isEmpty();
		first.left(LocalDate.of(2026, 3, 1), LeaveSchool.Destination.SAME_KIND);
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 3, 9), List.of(first)))
			.containsExactly("tlvlife.fault.gap");
		tlv.agreeToReturn(BEGIN);
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 3, 9), List.of(first))).isEmpty();
	}

	@Test
	void afterAReturnToRegularEducationTheSwvMustAgree() {
		TlvUse first = use(BEGIN);
		tlv.enrolled(BEGIN);
		first.left(LocalDate.of(2026, 7, 31), LeaveSchool.Destination.REGULAR);
		tlv.happen(TlvEvent.LEFT, LocalDate.of(2026, 7, 31));
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 8, 1), List.of(first)))
			.containsExactly("tlvlife.fault.returned");
		tlv.agreeToReturn(LocalDate.of(2026, 8, 1));
		assertThat(codes(SchoolType.VSO, LocalDate.of(2026, 8, 1), List.of(first))).isEmpty();
		tlv.enrolled(LocalDate.of(2026, 8, 1));
		assertThat(tlv.status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(tlv.mayReturn()).isFalse();
		assertThat(tlv.endedOn()).isNull();
	}

	@Test
	void s26WrongNumbersAndEmptyFieldsAreToldAtOnce() {
		assertThat(UseRules.form(new RedeemTlv("VO2601-2026-42", null, BEGIN.plusDays(1), null), BEGIN).list())
			.extracting(Fault::code)
			.containsExactly("tlvlife.fault.number", "tlvlife.fault.birth-date", "tlvlife.fault.future",
					"tlvlife.fault.school-type");
	}

	private List<String> codes(SchoolType type, LocalDate enrolled, List<TlvUse> uses) {
		return UseRules.check(tlv, type, BOTH, enrolled, true, uses).list().stream().map(Fault::code).toList();
	}

	private TlvUse use(LocalDate enrolled) {
		return new TlvUse(tlv, SchoolType.VSO, enrolled, SCHOOL, enrolled);
	}

	private static Tlv tlv() {
		TlvApplication application = TlvFixtures.pending();
		Tlv tlv = new Tlv(new TlvNumber("VO2601", 2025, 1), application,
				new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, BEGIN, END), LocalDate.of(2025, 10, 20));
		assertThat(tlv.period()).isEqualTo(new TlvPeriod(TlvKind.VSO, BEGIN, END));
		return tlv;
	}

}
