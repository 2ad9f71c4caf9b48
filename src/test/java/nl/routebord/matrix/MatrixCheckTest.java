package nl.routebord.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import nl.routebord.sharing.SharingRules;
import org.junit.jupiter.api.Test;

/** Another matrix: what is wrong in it, and what it changes for whom. */
class MatrixCheckTest {

	private static final String MATRIX = SharingRules.text();

	private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Europe/Amsterdam"));

	@Test
	void theMatrixOfTheProgramIsFaultless() {
		assertThat(MatrixCheck.faults(MATRIX)).isEmpty();
	}

	@Test
	void everyFaultIsToldWithItsLine() {
		List<String> lines = MATRIX.lines().toList();
		String wrong = String.join("\n", lines.get(0), "S_KAPPER" + lines.get(1).substring("S_MENTOR".length()),
				lines.get(2).replace(",T", ",X"), lines.get(3) + ",T");
		assertThat(MatrixCheck.faults(wrong)).extracting(MatrixFault::line, MatrixFault::code)
			.contains(tuple(2, "role"), tuple(3, "mode"), tuple(4, "columns"), tuple(0, "missing"));
		assertThat(codes(MATRIX + "\n" + lines.get(1))).containsExactly("twice");
		assertThat(codes("niets")).contains("header", "missing");
		assertThat(codes("")).contains("missing");
		assertThat(codes("x".repeat(300_000))).containsExactly("too-large");
	}

	@Test
	void whatNoMatrixMayOpenStaysClosed() {
		assertThat(codes(with("F_BEH,ID_BASIS,,-,-,-,-,-,-,-,-", "F_BEH,ID_BASIS,,-,T,-,-,-,-,-,-")))
			.containsExactly("blind");
		assertThat(codes(with("W_CONS,PGN_BSN,,-,-,-,-,-,-,-,-", "W_CONS,PGN_BSN,,-,-,G,-,-,-,-,-")))
			.containsExactly("pgn");
		assertThat(codes(with("LPA,HEALTH,,-,-,-,-,-,-,-,-", "LPA,HEALTH,,-,-,-,R,-,-,-,-")))
			.containsExactly("no-form");
	}

	@Test
	void aDifferenceNamesEachFieldAndWhatIsSeenWithoutSharing() {
		MatrixDifference difference = toTaskForConsultant();
		assertThat(difference.changes()).containsExactly(new MatrixChange(Role.SWV_CONSULTANT, DataCategory.ABS_AUTH,
				Phase.P2, "G", "T", Access.DENY, Access.PERMIT));
		assertThat(new MatrixDifference(SharingRules.read(), SharingRules.read()).changes()).isEmpty();
	}

	@Test
	void onlyCasesInWhichSomebodySeesSomethingElseAreCounted() {
		List<CaseFacts> cases = List.of(caseIn(Phase.P2), caseIn(Phase.P2), caseIn(Phase.P4));
		List<MatrixEffect> effects = toTaskForConsultant().effects((today, look) -> cases.forEach(look),
				LocalDate.of(2026, 11, 23), NOW, () -> {
				});
		assertThat(effects).containsExactly(new MatrixEffect(Role.SWV_CONSULTANT, DataCategory.ABS_AUTH, 2, 0));
	}

	private static MatrixDifference toTaskForConsultant() {
		return new MatrixDifference(SharingRules.read(),
				SharingRules.of(with("W_CONS,ABS_AUTH,,-,-,G,G,-,-,-,-", "W_CONS,ABS_AUTH,,-,-,T,G,-,-,-,-")));
	}

	private static CaseFacts caseIn(Phase phase) {
		CaseParty school = party(Role.SCHOOL_ABSENCE_OFFICE);
		return new CaseFacts(UUID.randomUUID(), school.unit(), EnumSet.of(phase),
				List.of(school, party(Role.SWV_CONSULTANT)));
	}

	private static CaseParty party(Role role) {
		return new CaseParty(new UnitId(UUID.randomUUID()), role, OrganisationId.fresh(), RelationKind.OWN);
	}

	private static String with(String line, String other) {
		assertThat(MATRIX).contains(line);
		return MATRIX.replace(line, other);
	}

	private static List<String> codes(String matrix) {
		return MatrixCheck.faults(matrix).stream().map(MatrixFault::code).distinct().toList();
	}

}
