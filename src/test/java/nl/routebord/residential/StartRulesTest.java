package nl.routebord.residential;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.kernel.Fault;
import nl.routebord.route.CaseFileId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	/** Domain.md 4.1: justice data never leave, also not by a name. */
	@ParameterizedTest
	@CsvSource({ "JJI, JJI Het Baken, true", "KVJJ, Justitiële jeugdinrichting, true",
			"CLOSED_YOUTH_CARE, De Hoeve, true", "CLOSED_YOUTH_CARE, JJI Het Baken, false",
			"OPEN_RES_YOUTH, Jeugdinrichting Het Baken, false", "OPEN_RES_HEALTH, Justitieel centrum, false",
			"OPEN_RES_YOUTH, De Jjinga Hoeve, true" })
	void nameTellsNoCriminalTitleToWhoMayReadIt(StayKind kind, String institution, boolean sound) {
		StartPlacement command = new StartPlacement(UUID.randomUUID(), CaseFileId.fresh(), kind, institution, "99RR00",
				false, false, TODAY, TODAY.plusMonths(3), null);
		assertThat(StartRules.check(command, TODAY).list()).extracting(Fault::code)
			.isEqualTo(sound ? java.util.List.of() : java.util.List.of("residential.fault.institution-tells"));
	}

}
